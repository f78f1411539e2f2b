package org.almoner.demo;

import java.util.List;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.Agreements;
import org.almoner.application.ApplicationId;
import org.almoner.award.Award;
import org.almoner.award.Awards;
import org.almoner.award.Decision;
import org.almoner.award.Offers;
import org.almoner.identity.PersonId;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** The panel, the budget holders and the officer: from a proposed award to an agreement. */
@Component
class Deciding {

    private final Cast cast;
    private final Awards awards;
    private final Offers offers;
    private final Agreements agreements;

    Deciding(Cast cast, Awards awards, Offers offers, Agreements agreements) {
        this.cast = cast;
        this.awards = awards;
        this.offers = offers;
        this.agreements = agreements;
    }

    void decide(ApplicationId application, Decision.Outcome outcome, String reason) {
        awards.decide(award(application).id(), new Decision(outcome, null, reason), cast.who("panel"));
    }

    void approve(ApplicationId application) {
        var award = award(application);
        for (var approver : approvers(award)) awards.approve(award.id(), approver);
    }

    private List<PersonId> approvers(Award award) {
        var second = cast.who("approver2");
        return awards.headroom(award.id(), second).approvalsNeeded() == 1
                ? List.of(budgetHolder(award.given()))
                : List.of(second, cast.who("approver3"));
    }

    /** Whose limit covers it. */
    PersonId budgetHolder(Money amount) {
        return cast.who(amount.isGreaterThan(Cast.SMALLER_LIMIT) ? "approver2" : "approver");
    }

    void offer(ApplicationId application) {
        offers.issue(award(application).id(), cast.who("officer"));
    }

    void accept(ApplicationId application, PersonId lead) {
        offers.answer(award(application).id(), true, "", lead);
    }

    Agreement agreement(ApplicationId application) {
        return agreements.of(award(application).id()).orElseThrow();
    }

    private Award award(ApplicationId application) {
        return awards.of(application).orElseThrow();
    }
}
