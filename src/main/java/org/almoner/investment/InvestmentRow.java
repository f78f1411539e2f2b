package org.almoner.investment;

import java.time.Instant;
import org.almoner.fund.RoundId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A nomination in a list. */
public record InvestmentRow(
        InvestmentId id,
        String reference,
        String title,
        String organisationName,
        RoundId round,
        String roundName,
        Investment.Status status,
        @Nullable Money suggested,
        @Nullable Instant expiresAt) {}
