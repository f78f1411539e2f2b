package org.almoner.api;

import java.net.URI;
import java.util.List;
import org.almoner.application.Application;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Attachment;
import org.almoner.application.Attachments;
import org.almoner.document.DocumentId;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisations;
import org.almoner.shared.NotFound;
import org.almoner.web.support.Downloads;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of an application. */
@RestController
@RequestMapping("/api/v1/applications/{application}/attachments")
class AttachmentsResource {

    record Items(List<Attachment> items) {}

    private final Applications applications;
    private final Attachments attachments;
    private final Organisations organisations;
    private final Downloads downloads;
    private final Uploads uploads;

    AttachmentsResource(
            Applications applications,
            Attachments attachments,
            Organisations organisations,
            Downloads downloads,
            Uploads uploads) {
        this.applications = applications;
        this.attachments = attachments;
        this.organisations = organisations;
        this.downloads = downloads;
        this.uploads = uploads;
    }

    /** Staff see only those that the virus check has released. */
    @GetMapping
    Items list(@PathVariable ApplicationId application, @Me SignedIn me) {
        return new Items(shown(applications.visible(application, me), me));
    }

    private List<Attachment> shown(Application application, SignedIn me) {
        if (organisations.member(application.organisation(), me.id())) return application.attachments();
        return application.attachments().stream().filter(Attachment::released).toList();
    }

    /** Takes one file, named like a file of a form, and the code of the question it answers. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Attachment> attach(
            @PathVariable ApplicationId application,
            @RequestParam String question,
            @RequestPart MultipartFile file,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Me SignedIn me) {
        applications.visible(application, me);
        var id = uploads.once(
                key,
                me,
                application.value() + " " + question,
                file,
                (name, content) -> attachments.attach(application, question, name, content, me.id()));
        return ResponseEntity.created(URI.create(address(application, id))).body(attachment(application, id, me));
    }

    @GetMapping("/{document}")
    ResponseEntity<Resource> send(
            @PathVariable ApplicationId application, @PathVariable DocumentId document, @Me SignedIn me) {
        return downloads.of(attachments.get(application, document, me));
    }

    @DeleteMapping("/{document}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(@PathVariable ApplicationId application, @PathVariable DocumentId document, @Me SignedIn me) {
        applications.visible(application, me);
        attachments.detach(application, document, me.id());
    }

    private Attachment attachment(ApplicationId application, DocumentId id, SignedIn me) {
        return applications.visible(application, me).attachments().stream()
                .filter(attachment -> attachment.document().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private static String address(ApplicationId application, DocumentId id) {
        return "/api/v1/applications/" + application.value() + "/attachments/" + id.value();
    }
}
