package org.almoner.api;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.OrganisationId;
import org.almoner.payment.Payment;
import org.almoner.payment.PaymentId;
import org.almoner.payment.PaymentRow;
import org.almoner.payment.Payments;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is to be paid and was paid; the people of a payee find their own. */
@RestController
@RequestMapping("/api/v1/payments")
class PaymentsResource {

    record Body(
            PaymentId id,
            UUID source,
            UUID award,
            OrganisationId payee,
            String reference,
            Money amount,
            Payment.Status status,
            @Nullable String reason,
            Instant requestedAt,
            @Nullable Instant madeAt,
            int version) {}

    private final Payments payments;

    PaymentsResource(Payments payments) {
        this.payments = payments;
    }

    /** In the order they were requested; of any of the statuses, or of all. */
    @GetMapping
    ResponseEntity<Listing<PaymentRow>> list(
            @RequestParam(required = false) @Nullable Set<Payment.Status> status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var statuses = status == null || status.isEmpty() ? EnumSet.allOf(Payment.Status.class) : status;
        return Listing.of(payments.list(statuses, cursor, Listing.limit(limit)));
    }

    @GetMapping("/{id}")
    ResponseEntity<Body> get(@PathVariable PaymentId id, @Me SignedIn me) {
        var payment = payments.visible(id, me);
        return Versions.ok(body(payment), payment.version());
    }

    private static Body body(Payment payment) {
        return new Body(
                payment.id(),
                payment.source(),
                payment.award(),
                payment.payee(),
                payment.reference(),
                payment.amount(),
                payment.status(),
                payment.reason(),
                payment.requestedAt(),
                payment.madeAt(),
                payment.version());
    }
}
