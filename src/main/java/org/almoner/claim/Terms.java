package org.almoner.claim;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.almoner.agreement.Agreement;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an agreement lets be claimed, and when: only costs that were spent, in its own time, and each of them once. */
@Component("claimTerms")
class Terms {

    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final ClaimRepository repository;
    private final Clock clock;

    Terms(ClaimRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** @param own the claim that this basis is of; null for a new one */
    void require(Agreement agreement, ClaimBasis basis, @Nullable ClaimId own) {
        requireRunning(agreement);
        var today = LocalDate.ofInstant(clock.instant(), UK);
        if (today.isBefore(agreement.startsOn())) throw new Refusal("claim.before-start", agreement.startsOn());
        if (basis.from().isBefore(agreement.startsOn()) || basis.to().isAfter(agreement.endsOn()))
            throw new Refusal("claim.outside-dates", agreement.startsOn(), agreement.endsOn());
        if (basis.to().isAfter(today)) throw new Refusal("claim.not-yet-spent", basis.to());
        if (basis.milestone() != null) requireMilestone(agreement, basis.milestone());
        requireFree(agreement, basis, own);
    }

    void requireRunning(Agreement agreement) {
        switch (agreement.status()) {
            case ACTIVE, CLOSING -> {}
            case OPEN -> throw new Refusal("claim.agreement-not-active");
            case SUSPENDED -> throw new Refusal("claim.agreement-suspended");
            case CLOSED, TERMINATED -> throw new Refusal("claim.agreement-over");
        }
    }

    private static void requireMilestone(Agreement agreement, int position) {
        if (position < 0 || position >= agreement.milestones().size()) throw new Refusal("claim.no-such-milestone");
    }

    private void requireFree(Agreement agreement, ClaimBasis basis, @Nullable ClaimId own) {
        repository.findByAgreementOrderByIdAsc(agreement.id()).stream()
                .filter(other -> !other.id().equals(own) && other.holdsItsBasis())
                .filter(other -> other.basis().clashes(basis))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(
                            basis.milestone() == null ? "claim.period-claimed" : "claim.milestone-claimed",
                            other.draft() ? "" : " by " + other.reference());
                });
    }
}
