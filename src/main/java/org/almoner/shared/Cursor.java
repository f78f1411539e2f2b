package org.almoner.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the cursor of a page as a key; one we never gave out is refused with {@code api.cursor-malformed}. */
public final class Cursor {

    private Cursor() {}

    public static @Nullable UUID uuid(@Nullable String cursor) {
        try {
            return cursor == null ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal("api.cursor-malformed");
        }
    }

    public static long number(@Nullable String cursor, long otherwise) {
        try {
            return cursor == null ? otherwise : Long.parseLong(cursor);
        } catch (NumberFormatException malformed) {
            throw new Refusal("api.cursor-malformed");
        }
    }
}
