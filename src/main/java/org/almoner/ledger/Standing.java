package org.almoner.ledger;

import org.almoner.shared.Sterling;
import org.joda.money.Money;

/** Where the money of one award stands in its pot; zeros when nothing was ever set aside. */
public record Standing(Money reserved, Money committed, Money payable, Money paid, Money recovered) {

    /** What was claimed with success: it is paid, or will be. */
    public Money spent() {
        return payable.plus(paid);
    }

    public Money of(Account account) {
        return switch (account) {
            case FUNDING, AVAILABLE -> Sterling.ZERO;
            case RESERVED -> reserved;
            case COMMITTED -> committed;
            case PAYABLE -> payable;
            case PAID -> paid;
            case RECOVERED -> recovered;
        };
    }
}
