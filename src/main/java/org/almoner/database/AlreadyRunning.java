package org.almoner.database;

import java.nio.file.Path;

/** Another Almoner holds the data directory. */
final class AlreadyRunning extends RuntimeException {

    AlreadyRunning(Path directory, String pid) {
        super("Another Almoner is already running here (pid %s, data in %s).".formatted(pid, directory));
    }
}
