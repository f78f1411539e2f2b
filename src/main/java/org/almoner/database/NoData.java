package org.almoner.database;

import java.nio.file.Path;

/** There is nothing to look at. */
final class NoData extends RuntimeException {

    NoData(Path directory) {
        super("There is no data in %s.".formatted(directory));
    }
}
