package org.almoner.document;

import java.time.Instant;
import java.util.UUID;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a kept file.
 *
 * @param subject the id of what it belongs to, as a plain value; who may see that may see the file
 * @param name safe to show and to save under, with the ending that fits its content
 * @param sha256 of the content, in hexadecimal digits
 */
public record Document(
        DocumentId id,
        UUID subject,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant storedAt,
        @Nullable UUID by,
        Scan scan) {

    /** @throws Refusal {@code document.being-checked} or {@code document.quarantined}: nobody may open it, not now or not at all */
    public void requireReleased() {
        if (scan == Scan.WAITING) throw new Refusal("document.being-checked");
        requireHarmless();
    }

    /** A file that still waits is taken with everything else; one with something in it is not. */
    public void requireHarmless() {
        if (scan == Scan.QUARANTINED) throw new Refusal("document.quarantined", name);
    }
}
