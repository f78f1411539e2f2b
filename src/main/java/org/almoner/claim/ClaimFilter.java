package org.almoner.claim;

import java.util.Set;
import org.almoner.fund.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * Which claims to list.
 *
 * @param statuses any of them; all, when there are none
 * @param q a part of the reference or of the organisation's name
 */
public record ClaimFilter(
        @Nullable RoundId round,
        Set<Claim.Status> statuses,
        @Nullable String q) {

    public static final ClaimFilter ALL = new ClaimFilter(null, Set.of(), null);

    public ClaimFilter {
        statuses = Set.copyOf(statuses);
        q = q == null || q.isBlank() ? null : q.strip();
    }
}
