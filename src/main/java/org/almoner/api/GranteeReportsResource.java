package org.almoner.api;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.document.Document;
import org.almoner.document.DocumentId;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.monitoring.Account;
import org.almoner.monitoring.GranteeReports;
import org.almoner.monitoring.Report;
import org.almoner.monitoring.ReportId;
import org.almoner.shared.NotFound;
import org.almoner.web.support.Downloads;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The reports of an agreement: written by its organisation, accepted or returned by an officer. */
@RestController
@RequestMapping("/api/v1/agreements/{agreement}/reports")
class GranteeReportsResource {

    private static final String KEY = "Idempotency-Key";

    record File(DocumentId id, String name, String sha256, long size) {

        static File of(Document document) {
            return new File(document.id(), document.name(), document.sha256(), document.size());
        }
    }

    record Body(
            ReportId id,
            AgreementId agreement,
            @Nullable Integer milestone,
            String title,
            LocalDate due,
            Report.Status status,
            Account account,
            String reason,
            @Nullable Instant submittedAt,
            @Nullable Instant decidedAt,
            List<File> evidence,
            int version) {}

    record Bodies(List<Body> items) {}

    record Content(
            @NotNull @Size(max = 20000) String achieved,
            @Nullable @Size(max = 20000) String differences) {

        Account account() {
            return new Account(achieved, differences == null ? "" : differences);
        }
    }

    record Word(@Nullable @Size(max = 4000) String reason) {

        String text() {
            return reason == null ? "" : reason;
        }
    }

    private final GranteeReports reports;
    private final Agreements agreements;
    private final Downloads downloads;
    private final Acts acts;
    private final Uploads uploads;

    GranteeReportsResource(
            GranteeReports reports, Agreements agreements, Downloads downloads, Acts acts, Uploads uploads) {
        this.reports = reports;
        this.agreements = agreements;
        this.downloads = downloads;
        this.acts = acts;
        this.uploads = uploads;
    }

    @GetMapping
    Bodies list(@PathVariable AgreementId agreement, @Me SignedIn me) {
        agreements.visible(agreement, me);
        return new Bodies(reports.of(agreement).stream().map(this::body).toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<Body> get(@PathVariable AgreementId agreement, @PathVariable ReportId id, @Me SignedIn me) {
        return answer(body(report(agreement, id, me)));
    }

    @PutMapping("/{id}")
    ResponseEntity<Body> save(
            @PathVariable AgreementId agreement,
            @PathVariable ReportId id,
            @Valid @RequestBody Content asked,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        Versions.require(ifMatch, report(agreement, id, me).version());
        reports.save(id, asked.account(), me.id());
        return get(agreement, id, me);
    }

    @PostMapping(path = "/{id}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Body> attach(
            @PathVariable AgreementId agreement,
            @PathVariable ReportId id,
            @RequestPart MultipartFile file,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Me SignedIn me) {
        report(agreement, id, me);
        uploads.once(
                key,
                me,
                "evidence of " + id.value(),
                file,
                (name, content) -> reports.attach(id, name, content, me.id()));
        return get(agreement, id, me);
    }

    @DeleteMapping("/{id}/evidence/{document}")
    ResponseEntity<Body> detach(
            @PathVariable AgreementId agreement,
            @PathVariable ReportId id,
            @PathVariable DocumentId document,
            @Me SignedIn me) {
        report(agreement, id, me);
        reports.detach(id, document, me.id());
        return get(agreement, id, me);
    }

    @GetMapping("/{id}/evidence/{document}")
    ResponseEntity<Resource> file(
            @PathVariable AgreementId agreement,
            @PathVariable ReportId id,
            @PathVariable DocumentId document,
            @Me SignedIn me) {
        report(agreement, id, me);
        return downloads.of(reports.evidence(id, document));
    }

    @PostMapping("/{id}/submission")
    ResponseEntity<Body> submit(
            @PathVariable AgreementId agreement,
            @PathVariable ReportId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Me SignedIn me) {
        return act(agreement, id, me, key, "submit", id, () -> reports.submit(id, me.id()));
    }

    @PostMapping("/{id}/acceptance")
    ResponseEntity<Body> accept(
            @PathVariable AgreementId agreement,
            @PathVariable ReportId id,
            @Valid @RequestBody Word asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Me SignedIn me) {
        return act(agreement, id, me, key, "accept", asked, () -> reports.accept(id, asked.text(), me.id()));
    }

    @PostMapping("/{id}/return")
    ResponseEntity<Body> sendBack(
            @PathVariable AgreementId agreement,
            @PathVariable ReportId id,
            @Valid @RequestBody Word asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Me SignedIn me) {
        return act(agreement, id, me, key, "return", asked, () -> reports.sendBack(id, asked.text(), me.id()));
    }

    private ResponseEntity<Body> act(
            AgreementId agreement,
            ReportId id,
            SignedIn me,
            @Nullable String key,
            String act,
            Object asked,
            Runnable body) {
        return answer(acts.once(key, me, act + " " + id.value(), asked, Body.class, () -> {
            report(agreement, id, me);
            body.run();
            return body(reports.get(id));
        }));
    }

    private Report report(AgreementId agreement, ReportId id, SignedIn me) {
        var report = reports.visible(id, me);
        if (!report.agreement().equals(agreement)) throw new NotFound(id);
        return report;
    }

    private Body body(Report r) {
        return new Body(
                r.id(),
                r.agreement(),
                r.milestone(),
                r.title(),
                r.due(),
                r.status(),
                r.account(),
                r.reason(),
                r.submittedAt(),
                r.decidedAt(),
                reports.evidence(r.id()).stream().map(File::of).toList(),
                r.version());
    }

    private static ResponseEntity<Body> answer(Body body) {
        return Versions.ok(body, body.version());
    }
}
