package org.almoner.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft as an officer sees it: whose it is and how long it may still be written, and nothing of what it says.
 *
 * @param until its own deadline, when it has one
 */
public record DraftRow(
        ApplicationId id,
        String organisation,
        Instant startedAt,
        @Nullable Instant until,
        @Nullable String reason) {}
