package org.almoner.document;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/**
 * Speaks to ClamAV's {@code clamd} by its command INSTREAM: the content in chunks, each behind its length, then one
 * line of answer. Anything but a plain "OK" or the name of what was found is an error, never a yes.
 */
final class Clamd {

    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_ANSWER = 4096;
    private static final String OK = "stream: OK";
    private static final String FOUND = " FOUND";

    private final DocumentSettings.Scanner settings;

    Clamd(DocumentSettings.Scanner settings) {
        this.settings = settings;
    }

    /** The name of what was found; empty when there is nothing. */
    Optional<String> threat(InputStream content) throws IOException {
        try (var socket = new Socket()) {
            var timeout = Math.toIntExact(settings.timeout().toMillis());
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), timeout);
            socket.setSoTimeout(timeout);
            send(content, new DataOutputStream(socket.getOutputStream()));
            return read(new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), US_ASCII));
        }
    }

    private static void send(InputStream content, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(US_ASCII));
        var chunk = new byte[CHUNK];
        for (var read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            if (read == 0) continue;
            out.writeInt(read);
            out.write(chunk, 0, read);
        }
        out.writeInt(0);
        out.flush();
    }

    private static Optional<String> read(String answer) throws IOException {
        var line = answer.replace("\0", "").strip();
        if (line.equals(OK)) return Optional.empty();
        if (!line.endsWith(FOUND)) throw new IOException("clamd answered: " + line);
        return Optional.of(line.substring(line.indexOf(' ') + 1, line.length() - FOUND.length()));
    }
}
