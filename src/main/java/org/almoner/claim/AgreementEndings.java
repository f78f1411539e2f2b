package org.almoner.claim;

import org.almoner.agreement.AgreementClosed;
import org.almoner.agreement.AgreementTerminated;
import org.almoner.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An agreement closes when nothing is claimed any more; one that is terminated takes with it what is not approved. */
@Component
class AgreementEndings {

    private final Claims claims;

    AgreementEndings(Claims claims) {
        this.claims = claims;
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
        claims.of(event.subject()).stream()
                .filter(claim -> claim.editable() || claim.status().open() && claim.status() != Claim.Status.APPROVED)
                .forEach(claim -> claims.end(claim, "The agreement was terminated."));
    }
}
