package org.almoner.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stay of a process at one node of its diagram.
 *
 * @param until null while it is there
 * @param broken it left because something else happened, not because the step was done
 */
public record Passage(String node, Instant since, @Nullable Instant until, boolean broken) {

    public boolean now() {
        return until == null;
    }
}
