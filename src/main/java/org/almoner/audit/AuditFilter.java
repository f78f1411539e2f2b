package org.almoner.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records are asked for. What is {@code null} does not narrow; an empty list matches nothing. {@code from} is
 * included, {@code until} is not.
 */
public record AuditFilter(
        @Nullable List<UUID> by,
        @Nullable String event,
        @Nullable List<UUID> subjects,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);
}
