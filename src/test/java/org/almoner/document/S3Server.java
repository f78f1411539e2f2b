package org.almoner.document;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A real S3 server (S3Proxy, put into {@code target/s3-server} by the build) in a JVM of its own, on files. */
final class S3Server implements AutoCloseable {

    static final String KEY = "almoner";
    static final String SECRET = "a secret of the tests";

    private static final Path JARS = Path.of("target", "s3-server");

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static S3Server start(Path directory) throws IOException {
        if (!Files.isDirectory(JARS)) throw new IllegalStateException("First run ./mvnw dependency:copy@s3-server");
        var port = freePort();
        var data = Files.createDirectory(directory.resolve("data"));
        Files.createDirectory(data.resolve("files"));
        var settings = Files.writeString(directory.resolve("s3.properties"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(port, KEY, SECRET, data));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classpath = JARS + "/*:" + System.getProperty("java.class.path");
        var process = new ProcessBuilder(new ArrayList<>(
                List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-cp", classpath)));
        process.command().addAll(List.of("org.gaul.s3proxy.Main", "--properties", settings.toString()));
        process.redirectErrorStream(true)
                .redirectOutput(directory.resolve("s3.log").toFile());
        return new S3Server(process.start(), port).awaited();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private S3Server awaited() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .failFast("The S3 server has ended", () -> !process.isAlive())
                .until(this::answers);
        return this;
    }

    private boolean answers() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (ConnectException early) {
            return false;
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
