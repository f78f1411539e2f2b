package org.almoner.web.cases;

import org.almoner.application.ApplicationId;
import org.almoner.application.Attachments;
import org.almoner.document.DocumentId;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Downloads;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A file of an application, for its own people, and for staff once it was submitted. */
@Controller
class AttachmentPage {

    private final Attachments attachments;
    private final Downloads downloads;

    AttachmentPage(Attachments attachments, Downloads downloads) {
        this.attachments = attachments;
        this.downloads = downloads;
    }

    @GetMapping("/applications/{id}/attachments/{document}")
    ResponseEntity<Resource> send(@PathVariable ApplicationId id, @PathVariable DocumentId document, @Me SignedIn me) {
        return downloads.of(attachments.get(id, document, me));
    }
}
