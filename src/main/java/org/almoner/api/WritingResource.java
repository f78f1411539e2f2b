package org.almoner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Copied;
import org.almoner.application.Drafts;
import org.almoner.application.SignOff;
import org.almoner.application.SignOffs;
import org.almoner.identity.Me;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
import org.almoner.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Copying an earlier application into a draft, and the agreement of a signatory before it is submitted. */
@RestController
@RequestMapping("/api/v1/applications/{id}")
class WritingResource {

    record From(@NotNull ApplicationId from) {}

    /** @param current whether what was signed is what the application says now */
    record SignOffBody(
            PersonId askedBy,
            Instant askedAt,
            @Nullable PersonId signedBy,
            @Nullable Instant signedAt,
            boolean current) {}

    private final Drafts drafts;
    private final SignOffs signOffs;
    private final Applications applications;

    WritingResource(Drafts drafts, SignOffs signOffs, Applications applications) {
        this.drafts = drafts;
        this.signOffs = signOffs;
        this.applications = applications;
    }

    /** Fills what the draft does not say yet. */
    @PostMapping("/copy")
    Copied copy(@PathVariable ApplicationId id, @Valid @RequestBody From from, @Me SignedIn me) {
        return drafts.copy(id, from.from(), me.id());
    }

    @GetMapping("/sign-off")
    SignOffBody signOff(@PathVariable ApplicationId id, @Me SignedIn me) {
        return signOffs.of(id, me.id()).map(found -> body(found, id)).orElseThrow(() -> new NotFound(id));
    }

    @PutMapping("/sign-off")
    SignOffBody askForSignOff(@PathVariable ApplicationId id, @Me SignedIn me) {
        signOffs.ask(id, me.id());
        return signOff(id, me);
    }

    @DeleteMapping("/sign-off")
    ResponseEntity<Void> dropSignOff(@PathVariable ApplicationId id, @Me SignedIn me) {
        signOffs.drop(id, me.id());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/sign-off/signature")
    SignOffBody sign(@PathVariable ApplicationId id, @Me SignedIn me) {
        signOffs.sign(id, me.id());
        return signOff(id, me);
    }

    private SignOffBody body(SignOff found, ApplicationId id) {
        return new SignOffBody(
                found.askedBy(),
                found.askedAt(),
                found.signedBy(),
                found.signedAt(),
                found.covers(applications.get(id)));
    }
}
