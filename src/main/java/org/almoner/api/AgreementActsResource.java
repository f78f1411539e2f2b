package org.almoner.api;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.agreement.Check;
import org.almoner.agreement.CheckResult;
import org.almoner.agreement.Checklists;
import org.almoner.agreement.Signature;
import org.almoner.agreement.Signatures;
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
import org.springframework.web.bind.annotation.RestController;

/** What people do with an agreement: sign, check, suspend, resume, review, terminate, close. */
@RestController
@RequestMapping("/api/v1/agreements/{id}")
class AgreementActsResource {

    private static final String KEY = "Idempotency-Key";

    /** The signer's own name, typed, that the terms were accepted, and the SHA-256 of the document that was read. */
    record Signing(
            @NotBlank @Size(max = 200) String name,
            @NotNull Boolean agreed,
            @NotBlank @Size(max = 64) String sha256) {}

    record Checked(
            @NotNull Check item,
            @NotNull Boolean passed,
            @Nullable @Size(max = 1000) String note) {

        CheckResult result() {
            return new CheckResult(item, passed, note == null ? "" : note);
        }
    }

    /** Needed for the override only when a check was not passed. */
    record DueDiligence(
            @NotEmpty List<@Valid Checked> checks,
            @Nullable @Size(max = 4000) String override) {}

    record Checks(List<CheckResult> checks) {}

    record Reason(@NotBlank @Size(max = 4000) String reason) {}

    record Year(
            @NotNull Agreement.Outlook outlook,
            @NotBlank @Size(max = 4000) String reason) {}

    private final Agreements agreements;
    private final Signatures signatures;
    private final Checklists checklists;
    private final Acts acts;

    AgreementActsResource(Agreements agreements, Signatures signatures, Checklists checklists, Acts acts) {
        this.agreements = agreements;
        this.signatures = signatures;
        this.checklists = checklists;
        this.acts = acts;
    }

    @PostMapping("/signature")
    ResponseEntity<AgreementBody> sign(
            @PathVariable AgreementId id,
            @Valid @RequestBody Signing asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        var signature = new Signature(asked.name(), asked.agreed(), asked.sha256());
        return act(id, me, key, ifMatch, "sign", asked, () -> signatures.sign(id, signature, me.id()));
    }

    @PostMapping("/countersignature")
    ResponseEntity<AgreementBody> countersign(
            @PathVariable AgreementId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return act(id, me, key, ifMatch, "countersign", id, () -> signatures.countersign(id, me.id()));
    }

    @GetMapping("/due-diligence")
    ResponseEntity<Checks> checks(@PathVariable AgreementId id, @Me SignedIn me) {
        agreements.visible(id, me);
        return ResponseEntity.ok(new Checks(checklists.of(id)));
    }

    @PostMapping("/due-diligence")
    ResponseEntity<AgreementBody> check(
            @PathVariable AgreementId id,
            @Valid @RequestBody DueDiligence asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        var override = asked.override() == null ? "" : asked.override();
        return act(
                id,
                me,
                key,
                ifMatch,
                "check",
                asked,
                () -> checklists.complete(
                        id, asked.checks().stream().map(Checked::result).toList(), override, me.id()));
    }

    @PostMapping("/suspension")
    ResponseEntity<AgreementBody> suspend(
            @PathVariable AgreementId id,
            @Valid @RequestBody Reason asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return act(id, me, key, ifMatch, "suspend", asked, () -> agreements.suspend(id, asked.reason(), me.id()));
    }

    @PostMapping("/resumption")
    ResponseEntity<AgreementBody> resume(
            @PathVariable AgreementId id,
            @Valid @RequestBody Reason asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return act(id, me, key, ifMatch, "resume", asked, () -> agreements.resume(id, asked.reason(), me.id()));
    }

    @PostMapping("/reviews")
    ResponseEntity<AgreementBody> review(
            @PathVariable AgreementId id,
            @Valid @RequestBody Year asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return act(
                id,
                me,
                key,
                ifMatch,
                "review",
                asked,
                () -> agreements.review(id, asked.outlook(), asked.reason(), me.id()));
    }

    @PostMapping("/termination")
    ResponseEntity<AgreementBody> terminate(
            @PathVariable AgreementId id,
            @Valid @RequestBody Reason asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return act(id, me, key, ifMatch, "terminate", asked, () -> agreements.terminate(id, asked.reason(), me.id()));
    }

    @PostMapping("/closing")
    ResponseEntity<AgreementBody> close(
            @PathVariable AgreementId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return act(id, me, key, ifMatch, "close", id, () -> agreements.close(id, me.id()));
    }

    private ResponseEntity<AgreementBody> act(
            AgreementId id,
            SignedIn me,
            @Nullable String key,
            @Nullable String ifMatch,
            String act,
            Object asked,
            Runnable body) {
        var done = acts.once(key, me, act + " " + id.value(), asked, AgreementBody.class, () -> {
            Versions.require(ifMatch, agreements.visible(id, me).version());
            body.run();
            return AgreementBody.of(agreements.get(id));
        });
        return Versions.ok(done, done.version());
    }
}
