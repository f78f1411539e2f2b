package org.almoner.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.almoner.document.DocumentId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/** Payments that go to the bank together. Its lines are read apart, as there may be very many. */
public final class PaymentRun {

    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final @Id PaymentRunId id;
    private final String reference;
    private final int payments;
    private final Money total;
    private final PersonId preparedBy;
    private final Instant preparedAt;
    private Status status;
    private @Nullable PersonId authorisedBy;
    private @Nullable Instant authorisedAt;
    private @Nullable LocalDate payOn;
    private @Nullable DocumentId document;
    private @Nullable Instant sentAt;
    private @Nullable Instant confirmedAt;
    private @Nullable PersonId abandonedBy;
    private @Nullable String reason;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    PaymentRun(
            PaymentRunId id,
            String reference,
            int payments,
            Money total,
            PersonId preparedBy,
            Instant preparedAt,
            Status status) {
        this.id = id;
        this.reference = reference;
        this.payments = payments;
        this.total = total;
        this.preparedBy = preparedBy;
        this.preparedAt = preparedAt;
        this.status = status;
    }

    static PaymentRun prepare(long number, int payments, Money total, PersonId by, Instant now) {
        var year = now.atZone(UK).getYear();
        var reference = "PR-%d-%04d".formatted(year, number);
        return new PaymentRun(PaymentRunId.next(), reference, payments, total, by, now, Status.PREPARED);
    }

    PaymentRunPrepared prepared() {
        return new PaymentRunPrepared(id, reference, payments, total, preparedBy);
    }

    /** The money is asked for on the day of the release, or the bank's next working day. */
    PaymentRunAuthorised authorise(PersonId by, Instant now) {
        require(Status.PREPARED);
        if (by.equals(preparedBy)) throw new Refusal("payment-run.own-run");
        status = Status.AUTHORISED;
        authorisedBy = by;
        authorisedAt = now;
        payOn = LocalDate.ofInstant(now, UK);
        return new PaymentRunAuthorised(id, total, by);
    }

    PaymentRunAbandoned abandon(String why, PersonId by) {
        require(Status.PREPARED);
        if (why.isBlank()) throw new Refusal("payment-run.reason-needed");
        status = Status.ABANDONED;
        abandonedBy = by;
        reason = why.strip();
        return new PaymentRunAbandoned(id, why.strip(), by);
    }

    PaymentRunSent sent(DocumentId file, String sha256, Instant now) {
        require(Status.AUTHORISED);
        status = Status.SENT;
        document = file;
        sentAt = now;
        return new PaymentRunSent(id, file, sha256);
    }

    PaymentRunConfirmed confirm(PersonId by, Instant now) {
        require(Status.SENT);
        status = Status.CONFIRMED;
        confirmedAt = now;
        return new PaymentRunConfirmed(id, by);
    }

    void require(Status expected) {
        if (status != expected) throw new Refusal("payment-run.not-possible-now", reference, status);
    }

    public enum Status {
        PREPARED,
        AUTHORISED,
        SENT,
        CONFIRMED,
        ABANDONED
    }

    String headline() {
        var counted = payments == 1 ? "1 payment" : payments + " payments";
        return "%s, %s of £%,.2f".formatted(reference, counted, total.getAmount());
    }

    public PaymentRunId id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    /** How many lines it has. */
    public int payments() {
        return payments;
    }

    public Money total() {
        return total;
    }

    public PersonId preparedBy() {
        return preparedBy;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    public Status status() {
        return status;
    }

    public @Nullable PersonId authorisedBy() {
        return authorisedBy;
    }

    public @Nullable Instant authorisedAt() {
        return authorisedAt;
    }

    public @Nullable LocalDate payOn() {
        return payOn;
    }

    /** The file for the bank. */
    public @Nullable DocumentId document() {
        return document;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public @Nullable Instant confirmedAt() {
        return confirmedAt;
    }

    public @Nullable PersonId abandonedBy() {
        return abandonedBy;
    }

    /** Why it was abandoned. */
    public @Nullable String reason() {
        return reason;
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
