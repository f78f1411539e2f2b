package org.almoner.award;

import static org.almoner.award.Award.Status.RECOMMENDED;

import org.almoner.fund.Rounds;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads what an approver's {@link Authority} depends on. Callers that act on it hold the {@link RoundLock}. */
@Component
class Approvals {

    private final AwardRepository repository;
    private final People people;
    private final Rounds rounds;
    private final Money secondApprovalAbove;

    Approvals(
            AwardRepository repository,
            People people,
            Rounds rounds,
            @Value("${almoner.award.second-approval-above:100000}") long secondApprovalAbove) {
        this.repository = repository;
        this.people = people;
        this.rounds = rounds;
        this.secondApprovalAbove = Sterling.pounds(secondApprovalAbove);
    }

    Authority authority(Award award, PersonId by) {
        return new Authority(people.get(by).approvalLimit(), alreadyApproved(award), second(award));
    }

    /** Without a competition there are always two. */
    private Money second(Award award) {
        return rounds.get(award.round()).kind().competed() ? secondApprovalAbove : Sterling.ZERO;
    }

    Headroom headroom(Award award, PersonId approver) {
        var authority = authority(award, approver);
        return new Headroom(authority.limit(), authority.alreadyApproved(), authority.approvalsNeeded(award.given()));
    }

    /** Every other award of the organisation in this round with at least one approval that still counts. */
    private Money alreadyApproved(Award award) {
        return Sterling.sum(repository.findByRoundAndOrganisation(award.round(), award.organisation()).stream()
                .filter(other -> !other.id().equals(award.id()) && counts(other))
                .map(Award::given)
                .toList());
    }

    private static boolean counts(Award other) {
        var partly = other.status() == RECOMMENDED && !other.approvals().isEmpty();
        return partly || (other.status() != RECOMMENDED && other.status().holdsMoney());
    }
}
