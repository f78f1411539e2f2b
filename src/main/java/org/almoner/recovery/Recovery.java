package org.almoner.recovery;

import java.time.Instant;
import java.time.LocalDate;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.award.AwardId;
import org.almoner.identity.PersonId;
import org.almoner.ledger.PotId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/** Paid money that is asked back. It ends once: the money came, or somebody with the authority gave it up. */
public final class Recovery {

    private static final int DAYS_TO_PAY = 28;

    private final @Id RecoveryId id;
    private final AgreementId agreement;
    private final AwardId award;
    private final OrganisationId organisation;
    private final PotId pot;
    private final int number;
    private final String reference;
    private final Money amount;
    private final Reason reason;
    private final String text;
    private final PersonId raisedBy;
    private final Instant raisedAt;
    private final LocalDate dueOn;
    private Status status;
    private @Nullable LocalDate receivedOn;
    private @Nullable String bankReference;
    private @Nullable PersonId endedBy;
    private @Nullable Instant endedAt;
    private @Nullable String writeOff;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Recovery(
            RecoveryId id,
            AgreementId agreement,
            AwardId award,
            OrganisationId organisation,
            PotId pot,
            int number,
            String reference,
            Money amount,
            Reason reason,
            String text,
            PersonId raisedBy,
            Instant raisedAt,
            LocalDate dueOn,
            Status status) {
        this.id = id;
        this.agreement = agreement;
        this.award = award;
        this.organisation = organisation;
        this.pot = pot;
        this.number = number;
        this.reference = reference;
        this.amount = amount;
        this.reason = reason;
        this.text = text;
        this.raisedBy = raisedBy;
        this.raisedAt = raisedAt;
        this.dueOn = dueOn;
        this.status = status;
    }

    static Recovery raise(
            Agreement of,
            int number,
            Money amount,
            Reason reason,
            String text,
            PersonId by,
            Instant now,
            LocalDate day) {
        if (!amount.isPositive()) throw new Refusal("pot.amount-not-positive", amount);
        if (text.isBlank()) throw new Refusal("recovery.text-missing");
        return new Recovery(
                RecoveryId.next(),
                of.id(),
                of.award(),
                of.organisation(),
                new PotId(of.round().value()),
                number,
                of.reference() + "/R." + number,
                amount,
                reason,
                text.strip(),
                by,
                now,
                day.plusDays(DAYS_TO_PAY),
                Status.RAISED);
    }

    RecoveryReceived receive(LocalDate on, String bankReference, PersonId by, Instant now, LocalDate today) {
        if (bankReference.isBlank()) throw new Refusal("recovery.bank-reference-missing");
        if (on.isAfter(today)) throw new Refusal("recovery.received-in-future", on);
        end(Status.RECEIVED, by, now);
        receivedOn = on;
        this.bankReference = bankReference.strip();
        return new RecoveryReceived(id, amount, on, this.bankReference, by);
    }

    /**
     * By somebody who did not raise it, within their limit; no limit means no authority.
     *
     * @param already what was written off of the same agreement: one debt in several parts needs the limit of the whole
     */
    RecoveryWrittenOff writeOff(String why, Money already, @Nullable Money limit, PersonId by, Instant now) {
        if (why.isBlank()) throw new Refusal("recovery.write-off-reason-missing");
        if (by.equals(raisedBy)) throw new Refusal("recovery.own");
        if (limit == null) throw new Refusal("recovery.no-limit");
        if (amount.isGreaterThan(limit)) throw new Refusal("recovery.above-limit", limit, amount);
        if (amount.plus(already).isGreaterThan(limit))
            throw new Refusal("recovery.above-limit-together", limit, amount, already);
        end(Status.WRITTEN_OFF, by, now);
        writeOff = why.strip();
        return new RecoveryWrittenOff(id, amount, writeOff, by);
    }

    private void end(Status ended, PersonId by, Instant now) {
        if (status != Status.RAISED) throw new Refusal("recovery.already-ended", reference);
        status = ended;
        endedBy = by;
        endedAt = now;
    }

    public enum Status {
        RAISED,
        RECEIVED,
        WRITTEN_OFF
    }

    /** Why money is asked back. */
    public enum Reason {
        OVERPAYMENT,
        UNSPENT,
        CLAWBACK,
        BREACH
    }

    public RecoveryId id() {
        return id;
    }

    public AgreementId agreement() {
        return agreement;
    }

    public AwardId award() {
        return award;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public PotId pot() {
        return pot;
    }

    public int number() {
        return number;
    }

    public String reference() {
        return reference;
    }

    public Money amount() {
        return amount;
    }

    public Reason reason() {
        return reason;
    }

    /** What the organisation is told. */
    public String text() {
        return text;
    }

    public PersonId raisedBy() {
        return raisedBy;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Status status() {
        return status;
    }

    public @Nullable LocalDate receivedOn() {
        return receivedOn;
    }

    public @Nullable String bankReference() {
        return bankReference;
    }

    public @Nullable PersonId endedBy() {
        return endedBy;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Why it was written off. */
    public @Nullable String writeOff() {
        return writeOff;
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
