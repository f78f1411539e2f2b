package org.almoner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.DraftRow;
import org.almoner.application.Extensions;
import org.almoner.application.Reopening;
import org.almoner.application.Reopenings;
import org.almoner.fund.RoundId;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** More time for one draft, and sections of a submission opened again: an officer’s acts, each with its reason. */
@RestController
@RequestMapping("/api/v1")
class SecondChancesResource {

    record Extension(
            @NotNull Instant until,
            @NotBlank @Size(max = 5000) String reason) {}

    /** @param sections {@code details}, {@code answers/<question>}, {@code costs} or {@code milestones} */
    record Reopen(
            @NotEmpty Set<String> sections,
            @NotNull Instant until,
            @NotBlank @Size(max = 5000) String reason) {}

    /** @param items newest first */
    record Reopened(List<Reopening> items) {}

    private final Extensions extensions;
    private final Reopenings reopenings;
    private final Applications applications;
    private final Acts acts;

    SecondChancesResource(Extensions extensions, Reopenings reopenings, Applications applications, Acts acts) {
        this.extensions = extensions;
        this.reopenings = reopenings;
        this.applications = applications;
        this.acts = acts;
    }

    /** Whose drafts there are in a round, and until when each may be written if it has a deadline of its own. */
    @GetMapping("/rounds/{round}/drafts")
    ResponseEntity<Listing<DraftRow>> drafts(
            @PathVariable RoundId round,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Listing.of(extensions.drafts(round, cursor, Listing.limit(limit)));
    }

    @PostMapping("/applications/{id}/extension")
    Extension extend(
            @PathVariable ApplicationId id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Extension extension,
            @Me SignedIn me) {
        return acts.once(key, me, "extend " + id.value(), extension, Extension.class, () -> {
            extensions.extend(id, extension.until(), extension.reason(), me.id());
            return extension;
        });
    }

    @PostMapping("/applications/{id}/reopening")
    Reopen reopen(
            @PathVariable ApplicationId id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Reopen reopen,
            @Me SignedIn me) {
        applications.visible(id, me);
        return acts.once(key, me, "reopen " + id.value(), reopen, Reopen.class, () -> {
            reopenings.reopen(id, reopen.sections(), reopen.until(), reopen.reason(), me.id());
            return reopen;
        });
    }

    @GetMapping("/applications/{id}/reopening")
    Reopened reopenings(@PathVariable ApplicationId id, @Me SignedIn me) {
        applications.visible(id, me);
        return new Reopened(reopenings.of(id));
    }
}
