package org.almoner.web.support;

import java.nio.charset.StandardCharsets;
import org.almoner.document.Document;
import org.almoner.document.Documents;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Sends a kept file, always to be saved and never to be shown in the page. The caller has asked whether the viewer may
 * have it, and that it belongs to what the address names; what the virus check has not released is refused here.
 */
@Component
public class Downloads {

    private final Documents documents;

    Downloads(Documents documents) {
        this.documents = documents;
    }

    /** What was printed for this request and is not kept. */
    public static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        var saved = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", saved.build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    public ResponseEntity<Resource> of(Document document) {
        return of(document, document.name());
    }

    /** Under another name than it was sent with. */
    public ResponseEntity<Resource> of(Document document, String name) {
        document.requireReleased();
        var saved = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(document.size())
                .header("Content-Disposition", saved.build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(() -> documents.open(document.id())));
    }
}
