package org.almoner.workflow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that a diagram should have taken and none did: the domain and the process no longer agree. */
public record Alarm(
        long id,
        Instant at,
        String event,
        UUID subject,
        String detail,
        @Nullable Instant settledAt,
        @Nullable UUID settledBy) {}
