package org.almoner.web.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the work queue as a person sees it.
 *
 * @param path the page on which the task is done
 * @param holder who has taken it, or who it waits for
 * @param takable nobody has taken it yet
 * @param returnable it is mine, and others could do it
 */
record Line(
        String id,
        String name,
        String headline,
        String path,
        @Nullable Instant due,
        boolean overdue,
        String holder,
        boolean takable,
        boolean returnable) {}
