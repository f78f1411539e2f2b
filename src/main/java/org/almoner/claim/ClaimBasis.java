package org.almoner.claim;

import java.time.LocalDate;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * What is claimed for: a milestone, by its position in the agreement from 0, or a period of its own. Either way the
 * costs fell between the two days, both included.
 */
public record ClaimBasis(
        @Nullable Integer milestone,
        @Column("from_day") LocalDate from,
        @Column("to_day") LocalDate to) {

    public ClaimBasis {
        if (from.isAfter(to)) throw new Refusal("claim.dates-reversed");
    }

    public static ClaimBasis milestone(int position, LocalDate from, LocalDate to) {
        return new ClaimBasis(position, from, to);
    }

    public static ClaimBasis period(LocalDate from, LocalDate to) {
        return new ClaimBasis(null, from, to);
    }

    /** The same milestone, or two periods that share a day. */
    boolean clashes(ClaimBasis other) {
        if (milestone != null || other.milestone != null) return milestone != null && milestone.equals(other.milestone);
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
