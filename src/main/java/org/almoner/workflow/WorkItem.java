package org.almoner.workflow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a work queue: something a diagram waits for a person to do.
 *
 * @param id the engine's id of the task
 * @param event the event that will end the wait; with the subject it says which page to open
 * @param process the diagram, named as the aggregate it runs for
 * @param name what to do, as the diagram puts it
 * @param headline what it is about, as the subject puts it
 * @param assignee who has taken it; {@code null} while anyone of the groups may
 * @param groups roles in lower case, or {@code organisation/<uuid>}
 */
public record WorkItem(
        String id,
        String event,
        String process,
        UUID subject,
        String name,
        String headline,
        @Nullable UUID assignee,
        List<String> groups,
        Instant createdAt,
        @Nullable Instant dueAt) {

    public boolean overdue(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }
}
