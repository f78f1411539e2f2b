package org.almoner.identity;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A column of names, such as {@code text[]}, read as the constants they name, in the order they are declared. */
final class Names {

    private Names() {}

    static <E extends Enum<E>> Set<E> of(Array column, Class<E> type) throws SQLException {
        var constants = EnumSet.noneOf(type);
        Arrays.stream((String[]) column.getArray())
                .map(name -> Enum.valueOf(type, name))
                .forEach(constants::add);
        return Collections.unmodifiableSet(constants);
    }
}
