package org.almoner.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a process is or has been: one step of one diagram, in the order they were entered. */
public record Place(
        String process,
        String activityId,
        String activityName,
        Instant since,
        @Nullable Instant until) {

    public boolean ended() {
        return until != null;
    }
}
