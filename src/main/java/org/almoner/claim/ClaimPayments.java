package org.almoner.claim;

import org.almoner.payment.PaymentMade;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A payment whose source is a claim makes the claim a paid one. */
@Component
class ClaimPayments {

    private final Claims claims;

    ClaimPayments(Claims claims) {
        this.claims = claims;
    }

    @EventListener
    void on(PaymentMade event) {
        claims.paid(new ClaimId(event.source()), event.at());
    }
}
