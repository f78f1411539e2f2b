package org.almoner.api;

import static java.util.Objects.requireNonNull;
import static org.almoner.identity.Role.APPROVER;
import static org.almoner.identity.Role.AUDITOR;
import static org.almoner.identity.Role.FINANCE;
import static org.almoner.identity.Role.OFFICER;
import static org.almoner.identity.Role.PANEL;
import static org.springframework.http.HttpHeaders.IF_MATCH;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.almoner.application.Answer;
import org.almoner.application.Application;
import org.almoner.application.ApplicationId;
import org.almoner.application.ApplicationRow;
import org.almoner.application.Applications;
import org.almoner.application.CostLine;
import org.almoner.application.Details;
import org.almoner.application.Drafts;
import org.almoner.application.Finding;
import org.almoner.application.Partner;
import org.almoner.application.PlannedMilestone;
import org.almoner.application.SaveApplication;
import org.almoner.application.Screenings;
import org.almoner.application.Submissions;
import org.almoner.fund.RoundId;
import org.almoner.identity.Me;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
import org.almoner.investment.Lineage;
import org.almoner.investment.Lineages;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.web.support.Sentences;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/applications")
class ApplicationsResource {

    record Start(@NotNull RoundId round, @NotNull OrganisationId organisation) {}

    record Content(
            @NotNull @Size(max = Details.MAX_TITLE) String title,
            @NotNull @Size(max = 50000) String summary,
            @Nullable LocalDate startsOn,
            @Nullable Integer months,
            @NotNull List<Answer> answers,
            @NotNull List<CostLine> costs,
            @NotNull List<PlannedMilestone> milestones,
            @Nullable List<Partner> partners) {

        SaveApplication command() {
            var details = new Details(title, summary, startsOn, months);
            var others = partners == null ? List.<Partner>of() : partners;
            return new SaveApplication(details, answers, costs, milestones, others);
        }
    }

    record Withdrawal(@NotBlank @Size(max = 4000) String reason) {}

    record Eligibility(
            @NotNull Boolean eligible,
            @NotBlank @Size(max = 4000) String reason) {}

    /** What a submission is answered with; {@code digest} is the SHA-256 of the canonical text. */
    record Receipt(ApplicationId id, String reference, Instant submittedAt, String digest) {}

    /** @param problems what a draft still lacks before it can be submitted */
    record Body(
            ApplicationId id,
            RoundId round,
            OrganisationId organisation,
            @Nullable String reference,
            Application.Status status,
            String title,
            String summary,
            @Nullable LocalDate startsOn,
            @Nullable Integer months,
            List<Answer> answers,
            List<CostLine> costs,
            List<PlannedMilestone> milestones,
            List<Partner> partners,
            Money amountRequested,
            @Nullable Instant submittedAt,
            @Nullable PersonId submittedBy,
            @Nullable String digest,
            @Nullable String reason,
            List<Finding> findings,
            List<Problem.Violation> problems,
            @Nullable ApplicationId origin) {}

    private final Applications applications;
    private final Screenings screenings;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Lineages lineages;
    private final Organisations organisations;
    private final Acts acts;
    private final Sentences sentences;

    ApplicationsResource(
            Applications applications,
            Screenings screenings,
            Drafts drafts,
            Submissions submissions,
            Lineages lineages,
            Organisations organisations,
            Acts acts,
            Sentences sentences) {
        this.applications = applications;
        this.screenings = screenings;
        this.drafts = drafts;
        this.submissions = submissions;
        this.lineages = lineages;
        this.organisations = organisations;
        this.acts = acts;
        this.sentences = sentences;
    }

    @PostMapping
    ResponseEntity<Body> start(@Valid @RequestBody Start start, @Me SignedIn me) {
        var id = drafts.start(start.round(), start.organisation(), me.id());
        var application = applications.get(id);
        return ResponseEntity.created(URI.create("/api/v1/applications/" + id.value()))
                .eTag(Versions.tag(application.version()))
                .body(body(application));
    }

    /** My organisations' applications; with {@code round}, for staff, what was submitted to that round. */
    @GetMapping
    ResponseEntity<Listing<ApplicationRow>> list(
            @RequestParam(required = false) @Nullable RoundId round,
            @RequestParam(required = false) Application.@Nullable Status status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Me SignedIn me) {
        if (round == null) return Listing.of(new Page<>(applications.mine(me.id()), null));
        if (!me.hasAny(OFFICER, PANEL, APPROVER, FINANCE, AUDITOR)) throw new NotFound(round);
        return Listing.of(applications.list(round, status, cursor, Listing.limit(limit)));
    }

    @GetMapping("/{id}")
    ResponseEntity<Body> show(@PathVariable ApplicationId id, @Me SignedIn me) {
        var application = applications.visible(id, me);
        return Versions.ok(body(application), application.version());
    }

    @PutMapping("/{id}")
    ResponseEntity<Body> save(
            @PathVariable ApplicationId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Content content,
            @Me SignedIn me) {
        var seen = applications.visible(id, me).version();
        Versions.require(ifMatch, seen);
        drafts.save(id, content.command(), seen, me.id());
        return show(id, me);
    }

    @PostMapping("/{id}/submission")
    Receipt submit(
            @PathVariable ApplicationId id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Me SignedIn me) {
        return acts.once(key, me, "submit application", id, Receipt.class, () -> {
            submissions.submit(id, me.id());
            return receipt(applications.get(id));
        });
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<Body> withdraw(
            @PathVariable ApplicationId id, @Valid @RequestBody Withdrawal withdrawal, @Me SignedIn me) {
        applications.withdraw(id, withdrawal.reason(), me.id());
        return show(id, me);
    }

    @PostMapping("/{id}/eligibility")
    Body decideEligibility(
            @PathVariable ApplicationId id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Eligibility eligibility,
            @Me SignedIn me) {
        applications.visible(id, me);
        acts.once(key, me, "decide eligibility " + id.value(), eligibility, Boolean.class, () -> {
            screenings.decideEligibility(id, eligibility.eligible(), eligibility.reason(), me.id());
            return true;
        });
        return body(applications.visible(id, me));
    }

    /** The application with what it grew out of and what grew out of it, each after its origin. */
    @GetMapping("/{id}/lineage")
    Lineage lineage(@PathVariable ApplicationId id, @Me SignedIn me) {
        var application = applications.visible(id, me);
        return lineages.of(id, organisations.member(application.organisation(), me.id()));
    }

    private static Receipt receipt(Application application) {
        return new Receipt(
                application.id(),
                String.valueOf(application.reference()),
                requireNonNull(application.submittedAt()),
                String.valueOf(application.digest()));
    }

    private Body body(Application application) {
        var decided = application.status() != Application.Status.SUBMITTED;
        return new Body(
                application.id(),
                application.round(),
                application.organisation(),
                application.reference(),
                application.status(),
                application.title(),
                application.summary(),
                application.startsOn(),
                application.months(),
                application.answers(),
                application.costs(),
                application.milestones(),
                application.partners(),
                application.amountRequested(),
                application.submittedAt(),
                application.submittedBy(),
                application.digest(),
                application.reason(),
                decided ? application.findings() : List.of(),
                application.draft() ? problems(application.id()) : List.of(),
                application.origin());
    }

    private List<Problem.Violation> problems(ApplicationId id) {
        return drafts.problems(id).stream()
                .map(problem -> new Problem.Violation(
                        "/" + problem.section(), "application.problem." + problem.code(), sentences.text(problem)))
                .toList();
    }
}
