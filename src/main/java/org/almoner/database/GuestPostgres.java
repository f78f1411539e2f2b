package org.almoner.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The PostgreSQL of the Almoner that runs on a directory, for commands that look at its data while it works. */
record GuestPostgres(int port) implements JdbcConnectionDetails {

    private static final int LINE_OF_THE_PORT = 3;
    private static final String USER = "postgres";

    /** One of our own when nobody runs there; never an empty one where there was nothing. */
    static JdbcConnectionDetails of(Path directory) throws IOException {
        var data = directory.resolve("postgres", "data");
        if (!Files.exists(data)) throw new NoData(directory);
        try {
            return LocalPostgres.start(directory);
        } catch (AlreadyRunning elsewhere) {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return new GuestPostgres(
                    Integer.parseInt(lines.get(LINE_OF_THE_PORT).strip()));
        }
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, USER);
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return USER;
    }
}
