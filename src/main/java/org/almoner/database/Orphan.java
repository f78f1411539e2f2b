package org.almoner.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL left behind by an Almoner that was killed. Only to be stopped by whoever holds the directory. */
final class Orphan {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

    private Orphan() {}

    static void stop(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        postgres(pid).ifPresent(Orphan::stop);
    }

    private static Optional<ProcessHandle> postgres(long pid) {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    /** Asks first: what was committed is safe either way, but a clean stop makes the next start quicker. */
    private static void stop(ProcessHandle postgres) {
        LOG.info("Stopping a PostgreSQL left behind by a killed Almoner (pid {})", postgres.pid());
        postgres.destroy();
        if (ends(postgres)) return;
        postgres.destroyForcibly();
        if (!ends(postgres)) throw new IllegalStateException("PostgreSQL %d does not stop".formatted(postgres.pid()));
    }

    private static boolean ends(ProcessHandle process) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(10, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
