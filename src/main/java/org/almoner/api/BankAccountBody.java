package org.almoner.api;

import java.time.Instant;
import org.almoner.identity.PersonId;
import org.almoner.organisation.BankAccount;
import org.almoner.organisation.BankAccountId;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.PayeeCheck;
import org.jspecify.annotations.Nullable;

/** Bank details as the API shows them: the last four figures, and never a sort code. */
record BankAccountBody(
        BankAccountId id,
        OrganisationId organisation,
        String holder,
        String payee,
        String number,
        BankAccount.Status status,
        PersonId enteredBy,
        Instant enteredAt,
        @Nullable PayeeCheck payeeCheck,
        @Nullable String note,
        @Nullable PersonId checkedBy,
        @Nullable Instant checkedAt,
        int version) {

    static BankAccountBody of(BankAccount account) {
        return new BankAccountBody(
                account.id(),
                account.organisation(),
                account.holder(),
                account.payee(),
                account.masked(),
                account.status(),
                account.enteredBy(),
                account.enteredAt(),
                account.payeeCheck(),
                account.note().isEmpty() ? null : account.note(),
                account.checkedBy(),
                account.checkedAt(),
                account.version());
    }
}
