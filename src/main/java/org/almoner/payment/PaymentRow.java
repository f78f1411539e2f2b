package org.almoner.payment;

import java.time.Instant;
import java.util.UUID;
import org.almoner.organisation.OrganisationId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment in a list.
 *
 * @param waits why it cannot be gathered now; tells nothing of a payment that is not requested
 * @param run the reference of the run it is in or was made in
 */
public record PaymentRow(
        PaymentId id,
        UUID award,
        OrganisationId payee,
        String name,
        String reference,
        Money amount,
        Payment.Status status,
        Waits waits,
        @Nullable String reason,
        @Nullable String run,
        Instant requestedAt) {}
