package org.almoner.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A real PostgreSQL started from the binaries on the classpath: one for a directory, durable, stopped with us, and
 * found again after a kill.
 */
final class LocalPostgres implements JdbcConnectionDetails, AutoCloseable {

    private static final String USER = "postgres";

    private final DirectoryLock lock;
    private final EmbeddedPostgres server;

    private LocalPostgres(DirectoryLock lock, EmbeddedPostgres server) {
        this.lock = lock;
        this.server = server;
    }

    static LocalPostgres start(Path directory) throws IOException {
        var lock = DirectoryLock.take(directory);
        try {
            var data = directory.resolve("postgres", "data");
            Orphan.stop(data);
            return new LocalPostgres(lock, start(data, directory.resolve("postgres", "binaries")));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The three settings are PostgreSQL's own defaults, which the library turns off as it is made for tests. */
    private static EmbeddedPostgres start(Path data, Path binaries) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    @Override
    public String getJdbcUrl() {
        return server.getJdbcUrl(USER, USER);
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return USER;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            server.close();
        }
    }
}
