package org.almoner.reporting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a pot are asked for; {@code null} narrows nothing.
 *
 * @param account the name of the account whose figure is looked into
 * @param award the award whose figure is looked into
 * @param until the last instant, included
 */
public record EntryFilter(
        UUID pot,
        @Nullable String account,
        @Nullable UUID award,
        @Nullable Instant until) {}
