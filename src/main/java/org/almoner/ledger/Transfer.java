package org.almoner.ledger;

import java.time.Instant;
import org.almoner.identity.PersonId;
import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;

/** Money that one person asks to move from a pot to another; it moves when a second person approves. */
public final class Transfer {

    private final @Id TransferId id;
    private final String reference;

    @Column("from_pot")
    private final PotId from;

    @Column("to_pot")
    private final PotId to;

    private final Money amount;
    private final String reason;
    private final PersonId proposedBy;
    private final Instant proposedAt;
    private Status status;
    private @Nullable PersonId decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String refusal;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Transfer(
            TransferId id,
            String reference,
            PotId from,
            PotId to,
            Money amount,
            String reason,
            PersonId proposedBy,
            Instant proposedAt,
            Status status) {
        this.id = id;
        this.reference = reference;
        this.from = from;
        this.to = to;
        this.amount = amount;
        this.reason = reason;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
        this.status = status;
    }

    static Transfer propose(
            String reference, PotId from, PotId to, Money amount, String reason, PersonId by, Instant now) {
        if (from.equals(to)) throw new Refusal("pot.transfer-to-itself");
        if (reason.isBlank()) throw new Refusal("transfer.reason-missing");
        Moves.positive(amount);
        return new Transfer(TransferId.next(), reference, from, to, amount, reason.strip(), by, now, Status.PROPOSED);
    }

    /** Within the limit of somebody other than the proposer; no limit means no authority. */
    TransferApproved approve(@Nullable Money limit, PersonId by, Instant now) {
        decide(Status.APPROVED, by, now);
        if (limit == null) throw new Refusal("transfer.no-limit");
        if (amount.isGreaterThan(limit)) throw new Refusal("transfer.above-limit", limit, amount);
        return new TransferApproved(id, amount, by);
    }

    TransferRefused refuse(String why, PersonId by, Instant now) {
        if (why.isBlank()) throw new Refusal("transfer.refusal-missing");
        decide(Status.REFUSED, by, now);
        refusal = why.strip();
        return new TransferRefused(id, refusal, by);
    }

    private void decide(Status decided, PersonId by, Instant now) {
        if (status != Status.PROPOSED) throw new Refusal("transfer.already-decided", reference);
        if (by.equals(proposedBy)) throw new Refusal("transfer.own");
        status = decided;
        decidedBy = by;
        decidedAt = now;
    }

    public enum Status {
        PROPOSED,
        APPROVED,
        REFUSED
    }

    public TransferId id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public PotId from() {
        return from;
    }

    public PotId to() {
        return to;
    }

    public Money amount() {
        return amount;
    }

    public String reason() {
        return reason;
    }

    public PersonId proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Status status() {
        return status;
    }

    public @Nullable PersonId decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** Why it was refused. */
    public @Nullable String refusal() {
        return refusal;
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
