package org.almoner.fund;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A round in a list. Money and dates are missing only while it is a draft. */
public record RoundRow(
        RoundId id,
        String code,
        String name,
        String summary,
        FundId fund,
        String fundName,
        Round.Kind kind,
        Round.Status status,
        @Nullable Money pot,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt) {}
