package org.almoner.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.almoner.shared.Digests;

/** Content that is read to its end only if it is what was kept: its last bytes are held back until the digest is right. */
final class Verified extends FilterInputStream {

    private final Document document;
    private final MessageDigest digest = Digests.sha256();
    private long left;

    Verified(InputStream content, Document document) {
        super(content);
        this.document = document;
        this.left = document.size();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var read = in.read(into, offset, length);
        if (read > 0) digest.update(into, offset, read);
        left -= Math.max(read, 0);
        if (left < 0 || left > 0 && read < 0 || left == 0 && read > 0 && !matches()) throw changed();
        return read;
    }

    private boolean matches() {
        return HexFormat.of().formatHex(digest.digest()).equals(document.sha256());
    }

    private IOException changed() {
        return new IOException("Document " + document.id().value() + " is not what was kept");
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
