package org.almoner.payment;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A run in a list. */
public record PaymentRunRow(
        PaymentRunId id,
        String reference,
        PaymentRun.Status status,
        int payments,
        Money total,
        int failed,
        String preparedBy,
        Instant preparedAt,
        @Nullable String authorisedBy) {}
