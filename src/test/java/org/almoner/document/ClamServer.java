package org.almoner.document;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A real {@code clamd} with one signature of our own, and no others. Where it is not installed its tests are skipped,
 * unless {@code ALMONER_SCANNER_TESTS=required}.
 */
final class ClamServer implements AutoCloseable {

    static final String SIGNATURE = "ALMONER-TEST-SIGNATURE";

    private final Process process;
    private final int port;

    private ClamServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ClamServer start(Path directory) throws IOException {
        var clamd = program();
        var port = freePort();
        var signatures = Files.createDirectory(directory.resolve("signatures"));
        var hex = HexFormat.of().formatHex(SIGNATURE.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(signatures.resolve("almoner.ndb"), "Almoner.Test:0:*:" + hex + "\n");
        var settings = Files.writeString(directory.resolve("clamd.conf"), """
                TCPSocket %d
                TCPAddr 127.0.0.1
                DatabaseDirectory %s
                Foreground yes
                StreamMaxLength 2M
                """.formatted(port, signatures));
        var process = new ProcessBuilder(clamd.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("clamd.log").toFile());
        return new ClamServer(process.start(), port).awaited();
    }

    private static Path program() {
        var found = Stream.of("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd", "/usr/bin/clamd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && "required".equals(System.getenv("ALMONER_SCANNER_TESTS")))
            throw new IllegalStateException("There is no clamd; install clamav-daemon");
        return found.orElseGet(() -> abort("There is no clamd here; install clamav-daemon to run these tests"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private ClamServer awaited() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .failFast("clamd has ended", () -> !process.isAlive())
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

    int port() {
        return port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
