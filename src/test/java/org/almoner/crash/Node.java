package org.almoner.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.almoner.Almoner;
import org.awaitility.Awaitility;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A whole Almoner in a JVM of its own, with a database of its own, that can be killed. It says what it does in a file, as
 * a pipe would be held open by its PostgreSQL.
 */
public final class Node implements AutoCloseable {

    private static final String SAID = "said.txt";
    private static final String LOG = "node.log";

    private final Process process;
    private final Path directory;

    private Node(Process process, Path directory) {
        this.process = process;
        this.directory = directory;
    }

    /** @param main a class of this tree with a {@code main} that begins with {@link #run}; it is given the arguments */
    public static Node start(Class<?> main, Path directory, String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        command.addAll(List.of("-cp", classpath(), main.getName(), directory.toString()));
        command.addAll(List.of(arguments));
        Files.write(directory.resolve(SAID), List.of());
        var log = ProcessBuilder.Redirect.appendTo(directory.resolve(LOG).toFile());
        return new Node(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start(),
                directory);
    }

    /** Ours, without an empty entry: that would be the working directory. */
    private static String classpath() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !entry.isBlank())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** In the child: the whole Almoner, as it runs without a browser, for as long as its parent lives. */
    public static ConfigurableApplicationContext run(String directory) {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        return new SpringApplicationBuilder(Almoner.class)
                .bannerMode(Banner.Mode.OFF)
                .run(
                        "--server.port=0",
                        "--almoner.demonstration=false",
                        "--almoner.workflow.retries=PT1S",
                        "--almoner.workflow.lock=PT10S",
                        "--almoner.database.directory=" + directory);
    }

    /** In the child: says a line that outlives it. */
    public static synchronized void say(Path directory, String line) {
        try {
            Files.write(directory.resolve(SAID), List.of(line), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything it has said since it was started, to the last line it finished. */
    public List<String> said() {
        try {
            var text = Files.readString(directory.resolve(SAID));
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitWord(String line) {
        await(() -> said().contains(line));
    }

    public void awaitLines(int number) {
        await(() -> said().size() >= number);
    }

    private void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .failFast(() -> {
                    if (!process.isAlive() && !condition.call()) throw new IllegalStateException(lastWords());
                })
                .until(condition);
    }

    private String lastWords() throws IOException {
        var log = Files.readString(directory.resolve(LOG));
        return "The node has ended: " + log.substring(Math.max(0, log.length() - 4_000));
    }

    /** At once, without a word. */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Like a power cut: its PostgreSQL goes with it. */
    public void killWithItsDatabase() throws InterruptedException {
        var database = process.descendants().toList();
        kill();
        database.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() throws InterruptedException {
        killWithItsDatabase();
    }
}
