package org.almoner.web.reviewer;

import org.almoner.document.DocumentId;
import org.almoner.document.Documents;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.review.ReviewId;
import org.almoner.review.Reviews;
import org.almoner.web.support.Downloads;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A file of the application under review, under the name its reviewer may know. */
@Controller
class ReviewFilePage {

    private final Reviews reviews;
    private final Documents documents;
    private final Downloads downloads;

    ReviewFilePage(Reviews reviews, Documents documents, Downloads downloads) {
        this.reviews = reviews;
        this.documents = documents;
        this.downloads = downloads;
    }

    @GetMapping("/reviewer/reviews/{id}/files/{document}")
    ResponseEntity<Resource> send(@PathVariable ReviewId id, @PathVariable DocumentId document, @Me SignedIn me) {
        var name = reviews.read(id, me.id()).file(document.value()).name();
        return downloads.of(documents.get(document), name);
    }
}
