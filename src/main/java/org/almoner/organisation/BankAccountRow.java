package org.almoner.organisation;

import java.time.Instant;

/** A bank account in a list; nothing of its numbers. */
public record BankAccountRow(
        BankAccountId id,
        OrganisationId organisation,
        String name,
        String holder,
        BankAccount.Status status,
        boolean change,
        String enteredBy,
        Instant enteredAt) {}
