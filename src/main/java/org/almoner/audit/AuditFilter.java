package org.almoner.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which records are asked for; what is {@code null} does not narrow. {@code from} is included, {@code until} not. */
public record AuditFilter(
        @Nullable UUID by,
        @Nullable String event,
        @Nullable UUID subject,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);
}
