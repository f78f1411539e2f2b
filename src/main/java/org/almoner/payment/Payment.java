package org.almoner.payment;

import java.time.Instant;
import java.util.UUID;
import org.almoner.identity.PersonId;
import org.almoner.ledger.PotId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/** Money that is to be paid once. One that failed is due again; it is in one run at a time and made at most once. */
public final class Payment {

    private final @Id PaymentId id;
    private final UUID source;
    private final UUID award;
    private final PotId pot;
    private final OrganisationId payee;
    private final String reference;
    private final Money amount;
    private final Instant requestedAt;
    private Status status;
    private @Nullable String reason;
    private @Nullable Instant madeAt;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Payment(
            PaymentId id,
            UUID source,
            UUID award,
            PotId pot,
            OrganisationId payee,
            String reference,
            Money amount,
            Instant requestedAt,
            Status status) {
        this.id = id;
        this.source = source;
        this.award = award;
        this.pot = pot;
        this.payee = payee;
        this.reference = reference;
        this.amount = amount;
        this.requestedAt = requestedAt;
        this.status = status;
    }

    static Payment request(RequestPayment asked, Instant now) {
        if (!asked.amount().isPositive()) throw new Refusal("payment.amount-not-positive", asked.amount());
        return new Payment(
                PaymentId.next(),
                asked.source(),
                asked.subject(),
                asked.pot(),
                asked.payee(),
                asked.reference(),
                asked.amount(),
                now,
                Status.REQUESTED);
    }

    PaymentRequested requested() {
        return new PaymentRequested(id, source, award, payee, reference, amount);
    }

    PaymentMade made(PersonId by, Instant now) {
        require(Status.IN_RUN);
        status = Status.MADE;
        reason = null;
        madeAt = now;
        return new PaymentMade(id, source, award, amount, now, by);
    }

    PaymentFailed fail(String why, PersonId by) {
        require(Status.IN_RUN);
        status = Status.REQUESTED;
        reason = why;
        return new PaymentFailed(id, source, why, by);
    }

    PaymentCancelled cancel(String why, @Nullable PersonId by) {
        require(Status.REQUESTED);
        status = Status.CANCELLED;
        reason = why;
        return new PaymentCancelled(id, source, why, by);
    }

    private void require(Status expected) {
        if (status != expected) throw new Refusal("payment.not-possible-now", status);
    }

    /** A payment that failed is {@code REQUESTED} again. */
    public enum Status {
        REQUESTED,
        IN_RUN,
        MADE,
        CANCELLED
    }

    public PaymentId id() {
        return id;
    }

    public UUID source() {
        return source;
    }

    public UUID award() {
        return award;
    }

    public PotId pot() {
        return pot;
    }

    public OrganisationId payee() {
        return payee;
    }

    public String reference() {
        return reference;
    }

    public Money amount() {
        return amount;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Status status() {
        return status;
    }

    /** Why it failed last, or was cancelled. */
    public @Nullable String reason() {
        return reason;
    }

    public @Nullable Instant madeAt() {
        return madeAt;
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
