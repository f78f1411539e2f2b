package org.almoner.agreement;

import org.almoner.award.Offers;
import org.almoner.identity.PersonId;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** The money of one agreement in the pot of its round. */
@Component
class Purse {

    private final Pots pots;
    private final Offers offers;

    Purse(Pots pots, Offers offers) {
        this.pots = pots;
        this.offers = offers;
    }

    void commit(Agreement agreement) {
        pots.commit(pot(agreement), agreement.award().value(), agreement.reference(), null);
    }

    /** Set aside or committed, and not yet owed to anybody. */
    Money outstanding(Agreement agreement) {
        var standing = pots.standing(pot(agreement), agreement.award().value());
        return standing.reserved().plus(standing.committed());
    }

    /** Before it took effect, the money goes on to the reserve list; afterwards it is free in the pot. */
    void giveBack(Agreement agreement, PersonId by) {
        var standing = pots.standing(pot(agreement), agreement.award().value());
        if (standing.reserved().isPositive()) offers.release(agreement.award());
        if (standing.committed().isPositive())
            pots.decommit(
                    pot(agreement),
                    agreement.award().value(),
                    agreement.id().value(),
                    agreement.reference(),
                    standing.committed(),
                    by.value());
    }

    void requireSettled(Agreement agreement) {
        var payable = pots.standing(pot(agreement), agreement.award().value()).payable();
        if (payable.isPositive()) throw new Refusal("agreement.payable-left", payable);
    }

    private static PotId pot(Agreement agreement) {
        return new PotId(agreement.round().value());
    }
}
