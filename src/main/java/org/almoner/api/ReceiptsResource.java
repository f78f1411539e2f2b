package org.almoner.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.almoner.application.Application;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Receipts;
import org.almoner.application.Verifications;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.shared.NotFound;
import org.almoner.web.support.Downloads;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The receipt of a submission for those who may see it, and its verification for anyone who holds it. */
@RestController
@RequestMapping("/api/v1")
class ReceiptsResource {

    /** @param submittedAt absent when nothing was submitted under this reference with this digest */
    record Verification(boolean genuine, @Nullable Instant submittedAt) {}

    private final Applications applications;
    private final Receipts receipts;
    private final Verifications verifications;
    private final Downloads downloads;

    ReceiptsResource(Applications applications, Receipts receipts, Verifications verifications, Downloads downloads) {
        this.applications = applications;
        this.receipts = receipts;
        this.verifications = verifications;
        this.downloads = downloads;
    }

    @GetMapping("/verification")
    Verification verify(@RequestParam String reference, @RequestParam String digest, HttpServletRequest request) {
        var at = verifications.verified(reference, digest, request.getRemoteAddr());
        return new Verification(at.isPresent(), at.orElse(null));
    }

    /** The printed receipt; not found until it has been printed, moments after the submission. */
    @GetMapping("/applications/{id}/receipt")
    ResponseEntity<Resource> receipt(@PathVariable ApplicationId id, @Me SignedIn me) {
        return downloads.of(receipts.printed(submitted(id, me)).orElseThrow(() -> new NotFound(id)));
    }

    /** Everything that was submitted, as a PDF. */
    @GetMapping("/applications/{id}/copy")
    ResponseEntity<byte[]> copy(@PathVariable ApplicationId id, @Me SignedIn me) {
        var application = submitted(id, me);
        return Downloads.pdf(Receipts.name("application", application), receipts.copy(application));
    }

    private Application submitted(ApplicationId id, SignedIn me) {
        var application = applications.visible(id, me);
        if (application.reference() == null) throw new NotFound(id);
        return application;
    }
}
