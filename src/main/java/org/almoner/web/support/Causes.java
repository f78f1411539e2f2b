package org.almoner.web.support;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Looks through what wraps an exception: the engine, a proxy or a transaction may have put it inside another. */
public final class Causes {

    private static final int DEEPEST = 12;

    private Causes() {}

    /** Whether somebody else was quicker: changed it, locked it, or took the key that only one may have. */
    public static boolean overtaken(Throwable problem) {
        return first(problem, ConcurrencyFailureException.class).isPresent()
                || first(problem, DuplicateKeyException.class).isPresent();
    }

    public static <T extends Throwable> Optional<T> first(Throwable problem, Class<T> type) {
        return Stream.<Throwable>iterate(problem, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
