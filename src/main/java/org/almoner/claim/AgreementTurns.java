package org.almoner.claim;

import org.almoner.agreement.AgreementClosed;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.AgreementResumed;
import org.almoner.agreement.AgreementSuspended;
import org.almoner.agreement.AgreementTerminated;
import org.almoner.agreement.Agreements;
import org.almoner.payment.Payments;
import org.almoner.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of claims when their agreement takes a turn. It closes when nothing is claimed any more; while it is
 * suspended nothing is paid; when it is terminated it takes with it what is not approved, and what is approved stays
 * owed.
 */
@Component
class AgreementTurns {

    private final Claims claims;
    private final Agreements agreements;
    private final Payments payments;

    AgreementTurns(Claims claims, Agreements agreements, Payments payments) {
        this.claims = claims;
        this.agreements = agreements;
        this.payments = payments;
    }

    @EventListener
    void on(AgreementSuspended event) {
        payments.hold(agreements.get(event.subject()).award().value(), event.reason());
    }

    @EventListener
    void on(AgreementResumed event) {
        unhold(event.subject());
    }

    @EventListener
    void on(AgreementClosed event) {
        var all = claims.of(event.subject());
        all.stream().filter(claim -> claim.status().open()).findFirst().ifPresent(claim -> {
            throw new Refusal("claim.still-open", claim.reference());
        });
        all.stream()
                .filter(claim -> claim.status() == Claim.Status.DRAFT)
                .forEach(claim -> claims.end(claim, "The agreement was closed."));
    }

    @EventListener
    void on(AgreementTerminated event) {
        unhold(event.subject());
        claims.of(event.subject()).stream()
                .filter(claim -> claim.editable() || claim.status().open() && claim.status() != Claim.Status.APPROVED)
                .forEach(claim -> claims.end(claim, "The agreement was terminated."));
    }

    private void unhold(AgreementId agreement) {
        payments.unhold(agreements.get(agreement).award().value());
    }
}
