package org.almoner.organisation;

import java.time.Instant;
import org.almoner.identity.PersonId;
import org.almoner.shared.Confidential;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/** One version of an organisation's bank details. It never changes but for what was found when it was checked. */
public final class BankAccount {

    private final @Id BankAccountId id;
    private final OrganisationId organisation;
    private final String holder;
    private final String payee;
    private final Confidential sortCode;
    private final Confidential number;
    private final PersonId enteredBy;
    private final Instant enteredAt;
    private Status status;
    private @Nullable PayeeCheck payeeCheck;
    private String note;
    private @Nullable PersonId checkedBy;
    private @Nullable Instant checkedAt;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    BankAccount(
            BankAccountId id,
            OrganisationId organisation,
            String holder,
            String payee,
            Confidential sortCode,
            Confidential number,
            PersonId enteredBy,
            Instant enteredAt,
            Status status,
            String note) {
        this.id = id;
        this.organisation = organisation;
        this.holder = holder;
        this.payee = payee;
        this.sortCode = sortCode;
        this.number = number;
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
        this.status = status;
        this.note = note;
    }

    static BankAccount enter(OrganisationId organisation, BankDetails typed, PersonId by, Instant now) {
        return new BankAccount(
                BankAccountId.next(),
                organisation,
                typed.holder(),
                typed.payee(),
                typed.sortCode(),
                typed.number(),
                by,
                now,
                Status.ENTERED,
                "");
    }

    /** A name that does not match is never verified, and one that was not found to match needs a note why it may be. */
    BankAccountVerified verify(PayeeCheck check, String why, PersonId by, Instant now) {
        requireWaitingFor(by);
        if (check == PayeeCheck.NO_MATCH) throw new Refusal("bank-account.no-match");
        if (check != PayeeCheck.MATCH && why.isBlank()) throw new Refusal("bank-account.note-needed");
        decide(Status.VERIFIED, why, by, now);
        payeeCheck = check;
        return new BankAccountVerified(id, organisation, check, by);
    }

    BankAccountRejected reject(String reason, PersonId by, Instant now) {
        requireWaitingFor(by);
        if (reason.isBlank()) throw new Refusal("bank-account.reason-needed");
        decide(Status.REJECTED, reason, by, now);
        return new BankAccountRejected(id, organisation, note, by);
    }

    void replace() {
        status = Status.REPLACED;
    }

    private void requireWaitingFor(PersonId by) {
        if (status != Status.ENTERED) throw new Refusal("bank-account.not-waiting", status);
        if (by.equals(enteredBy)) throw new Refusal("bank-account.own-entry");
    }

    private void decide(Status decided, String why, PersonId by, Instant now) {
        status = decided;
        note = why.strip();
        checkedBy = by;
        checkedAt = now;
    }

    public BankAccountId id() {
        return id;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public String holder() {
        return holder;
    }

    /** The holder's name as a bank prints it. */
    public String payee() {
        return payee;
    }

    public Confidential sortCode() {
        return sortCode;
    }

    public Confidential number() {
        return number;
    }

    /** All that is ever shown of the account. */
    public String masked() {
        return number.ending(4);
    }

    public Status status() {
        return status;
    }

    public PersonId enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    public @Nullable PayeeCheck payeeCheck() {
        return payeeCheck;
    }

    /** Why it may be used though the name was not found to match, or why it was rejected. */
    public String note() {
        return note;
    }

    /** Who verified or rejected it. */
    public @Nullable PersonId checkedBy() {
        return checkedBy;
    }

    public @Nullable Instant checkedAt() {
        return checkedAt;
    }

    public @Nullable PersonId verifiedBy() {
        return status == Status.REJECTED ? null : checkedBy;
    }

    public int version() {
        return version == null ? 0 : version;
    }

    @Override
    public String toString() {
        return "BankAccount " + id.value() + " " + status;
    }

    public enum Status {
        ENTERED,
        VERIFIED,
        REJECTED,
        REPLACED
    }
}
