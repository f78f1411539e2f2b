package org.almoner.payment;

import java.time.Instant;
import java.util.UUID;
import org.almoner.organisation.BankAccountId;
import org.almoner.organisation.OrganisationId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a run.
 *
 * @param name of the organisation; {@code payee} is the name the bank gets
 * @param by who confirmed it
 */
public record PaymentLine(
        int position,
        PaymentId payment,
        UUID award,
        BankAccountId account,
        OrganisationId organisation,
        String name,
        String payee,
        String reference,
        Money amount,
        Outcome outcome,
        @Nullable String reason,
        @Nullable String by,
        @Nullable Instant at) {}
