package org.almoner.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.almoner.shared.Digests;

/** What came of writing: the first bytes, how many there were, and their digest. */
record Written(byte[] head, long size, String sha256) {

    private static final int PART = 256 << 10;
    private static final int HEAD = 64 << 10;

    interface Sink {
        void add(int position, byte[] part) throws IOException;
    }

    /** Hands the content on in parts, of which one at a time is in memory. */
    static Written through(InputStream content, long limit, Sink sink) {
        try {
            return read(content, limit, sink);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Written read(InputStream content, long limit, Sink sink) throws IOException {
        var digest = Digests.sha256();
        var head = new byte[0];
        var size = 0L;
        var part = next(content, limit + 1);
        for (var position = 0; part.length > 0; position++) {
            if (position == 0) head = Arrays.copyOf(part, Math.min(part.length, HEAD));
            sink.add(position, part);
            digest.update(part);
            size += part.length;
            part = next(content, limit + 1 - size);
        }
        return new Written(head, size, HexFormat.of().formatHex(digest.digest()));
    }

    private static byte[] next(InputStream content, long left) throws IOException {
        return content.readNBytes((int) Math.min(PART, left));
    }

    boolean within(long limit) {
        return size > 0 && size <= limit;
    }
}
