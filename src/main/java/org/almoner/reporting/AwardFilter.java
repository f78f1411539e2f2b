package org.almoner.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which awards, and as at the end of which day in London. What is {@code null} does not narrow.
 *
 * @param year the awards whose project runs in the financial year beginning in April of this year; before there is an
 *     agreement, those decided in it
 */
public record AwardFilter(
        LocalDate asAt,
        @Nullable UUID fund,
        @Nullable UUID round,
        @Nullable Stage stage,
        @Nullable Integer year) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Every award. */
    public static AwardFilter at(LocalDate asAt) {
        return new AwardFilter(asAt, null, null, null, null);
    }

    /** The first instant that is too late. */
    public Instant until() {
        return until(asAt);
    }

    static Instant until(LocalDate asAt) {
        return asAt.plusDays(1).atStartOfDay(LONDON).toInstant();
    }

    /** Whether every award is asked for, so that the sums are those of the books. */
    public boolean whole() {
        return fund == null && round == null && stage == null && year == null;
    }
}
