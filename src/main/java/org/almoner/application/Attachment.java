package org.almoner.application;

import java.time.Instant;
import java.util.UUID;
import org.almoner.document.DocumentId;
import org.almoner.document.Scan;
import org.springframework.data.relational.core.mapping.Table;

/** A file that answers a question of the form, under the name its people gave it. */
@Table("attached_file")
public record Attachment(
        String question,
        DocumentId document,
        String name,
        String mediaType,
        long size,
        String sha256,
        Scan scan,
        Instant attachedAt) {

    /** Whether it may be opened. */
    public boolean released() {
        return scan.released();
    }

    /** Whether the virus check has yet to look at it. */
    public boolean waiting() {
        return scan == Scan.WAITING;
    }

    /** Whether the virus check found something in it. */
    public boolean unsafe() {
        return scan == Scan.QUARANTINED;
    }

    public boolean is(UUID id) {
        return document.value().equals(id);
    }

    /** For readers who must not learn who wrote it: names of files often tell. */
    public Attachment nameless(int number) {
        var named = "file-" + number + name.substring(name.lastIndexOf('.'));
        return new Attachment(question, document, named, mediaType, size, sha256, scan, attachedAt);
    }
}
