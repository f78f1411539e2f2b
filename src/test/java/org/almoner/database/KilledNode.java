package org.almoner.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;

/** An Almoner reduced to its database, in a JVM of its own that can be killed: adds a row, says how many there are. */
final class KilledNode implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private KilledNode(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static KilledNode start(Path directory) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), KilledNode.class.getName(), directory.toString());
        return new KilledNode(
                builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    static void main(String[] directory) throws Exception {
        var server = LocalPostgres.start(Path.of(directory[0]));
        try (var connection = DriverManager.getConnection(server.getJdbcUrl(), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists row (id bigint generated always as identity)");
            statement.execute("insert into row default values");
            var rows = statement.executeQuery("select count(*) from row");
            rows.next();
            System.out.println("rows " + rows.getInt(1));
            Thread.currentThread().join();
        }
    }

    long pid() {
        return process.pid();
    }

    /** Waits until its row is committed. */
    int rows() throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine())
            if (line.startsWith("rows ")) return Integer.parseInt(line.substring(5));
        throw new IOException("The node ended without a word");
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
