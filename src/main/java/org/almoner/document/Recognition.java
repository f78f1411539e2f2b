package org.almoner.document;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.tika.Tika;

/** Says what kind of file something is by looking into it. The name only tells a table from other plain text. */
final class Recognition {

    private static final Tika TIKA = new Tika();

    private Recognition() {}

    /** @param head the first bytes
     * @param whole opened only for a container, whose kind shows further inside */
    static Optional<Kind> of(byte[] head, String name, Supplier<InputStream> whole) {
        var type = TIKA.detect(head);
        if (starts(head, 'P', 'K')) return Container.kind(whole.get());
        if (type.equals(Kind.TXT.mediaType())) return Optional.of(Kind.CSV.fits(name) ? Kind.CSV : Kind.TXT);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.mediaType().equals(type))
                .findFirst();
    }

    private static boolean starts(byte[] head, char first, char second) {
        return head.length > 1 && head[0] == first && head[1] == second;
    }
}
