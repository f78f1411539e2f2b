package org.almoner.web.support;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Looks through what wraps an exception: the engine, a proxy or a transaction may have put it inside another. */
public final class Causes {

    private static final int DEEPEST = 12;

    /** PostgreSQL: character_not_in_repertoire, untranslatable_character. */
    private static final Set<String> UNREADABLE = Set.of("22021", "22P05");

    private Causes() {}

    /** Whether somebody else was quicker: changed it, locked it, or took the key that only one may have. */
    public static boolean overtaken(Throwable problem) {
        return first(problem, ConcurrencyFailureException.class).isPresent()
                || first(problem, DuplicateKeyException.class).isPresent();
    }

    /** Whether it held text that no column can take: the character nought, or bytes that are not UTF-8. */
    public static boolean unreadable(Throwable problem) {
        return first(problem, InvalidParameterException.class).isPresent()
                || first(problem, SQLException.class)
                        .filter(refused -> UNREADABLE.contains(String.valueOf(refused.getSQLState())))
                        .isPresent();
    }

    public static <T extends Throwable> Optional<T> first(Throwable problem, Class<T> type) {
        return Stream.<Throwable>iterate(problem, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
