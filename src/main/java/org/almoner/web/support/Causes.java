package org.almoner.web.support;

import java.util.Optional;
import java.util.stream.Stream;

/** Looks through what wraps an exception: the engine, a proxy or a transaction may have put it inside another. */
public final class Causes {

    private static final int DEEPEST = 12;

    private Causes() {}

    public static <T extends Throwable> Optional<T> first(Throwable problem, Class<T> type) {
        return Stream.<Throwable>iterate(problem, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
