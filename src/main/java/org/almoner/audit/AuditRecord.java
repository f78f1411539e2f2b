package org.almoner.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of one event.
 *
 * @param event simple name of the event's class
 * @param by the person who acted; {@code null} when the process or the clock did
 * @param detail the event's other components as JSON values
 */
public record AuditRecord(
        long id,
        Instant at,
        String event,
        UUID subject,
        @Nullable UUID by,
        Map<String, Object> detail) {}
