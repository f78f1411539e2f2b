package org.almoner.drawing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One named step of a drawing, in words.
 *
 * @param since when it was last entered
 * @param until when it was last left
 */
public record Stage(
        String name,
        State state,
        @Nullable Instant since,
        @Nullable Instant until,
        long now,
        long passed) {}
