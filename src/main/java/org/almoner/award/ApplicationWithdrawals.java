package org.almoner.award;

import org.almoner.application.ApplicationWithdrawn;
import org.almoner.award.Award.Status;
import org.almoner.fund.Round;
import org.almoner.fund.Rounds;
import org.almoner.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An applicant may withdraw until the panel decides; this module knows whether it has, so it refuses here. A cancelled
 * round takes everything with it that nobody has accepted.
 */
@Component
class ApplicationWithdrawals {

    private final Awards awards;
    private final Rounds rounds;

    ApplicationWithdrawals(Awards awards, Rounds rounds) {
        this.awards = awards;
        this.rounds = rounds;
    }

    @EventListener
    void on(ApplicationWithdrawn event) {
        awards.of(event.subject()).ifPresent(award -> {
            var cancelled = rounds.get(award.round()).status() == Round.Status.CANCELLED;
            if (award.status() != Status.PROPOSED && !cancelled) throw new Refusal("application.already-decided");
            if (!award.status().over()) awards.withdraw(award.id(), event.reason(), event.by());
            else if (award.status() == Status.ACCEPTED) throw new Refusal("award.already-accepted");
        });
    }
}
