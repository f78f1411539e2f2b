package org.almoner.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list read by key. {@code next} is the cursor of the next page, {@code null} on the last. */
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int SIZE = 50;

    /** Cuts a list that was asked for with {@code limit + 1} rows and names the cursor of what follows. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) return new Page<>(rows, null);
        var items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()));
    }
}
