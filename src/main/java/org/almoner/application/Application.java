package org.almoner.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.almoner.document.DocumentId;
import org.almoner.form.Form;
import org.almoner.form.Question;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.util.unit.DataSize;

/** One organisation's application to one round. After submission its content does not change any more. */
public final class Application {

    private final @Id ApplicationId id;
    private final RoundId round;
    private final OrganisationId organisation;
    private final PersonId lead;
    private final Instant startedAt;
    private final @Nullable ApplicationId origin;
    private @Version @Nullable Integer version;

    private Status status = Status.DRAFT;

    @Embedded.Empty
    private Content content = Content.NONE;

    private @Nullable String reference;
    private @Nullable Instant submittedAt;
    private @Nullable PersonId submittedBy;
    private @Nullable String digest;
    private @Nullable String reason;
    private @Nullable PersonId lastWriter;

    @Embedded.Empty
    private Leeway leeway = Leeway.NONE;

    @ReadOnlyProperty
    @MappedCollection(idColumn = "application", keyColumn = "position")
    private List<Finding> findings = List.of();

    @ReadOnlyProperty
    @MappedCollection(idColumn = "application", keyColumn = "position")
    private List<Attachment> attachments = List.of();

    Application(
            ApplicationId id,
            RoundId round,
            OrganisationId organisation,
            PersonId lead,
            Instant startedAt,
            @Nullable ApplicationId origin) {
        this.id = id;
        this.round = round;
        this.organisation = organisation;
        this.lead = lead;
        this.startedAt = startedAt;
        this.origin = origin;
    }

    static Application draft(RoundId round, OrganisationId organisation, PersonId by, Instant now) {
        return new Application(ApplicationId.next(), round, organisation, by, now.truncatedTo(ChronoUnit.MILLIS), null);
    }

    /** Begins where an earlier one ended: what was said is copied, what it costs and when is written anew. */
    static Application following(Application earlier, Round round, PersonId by, Instant now) {
        var next = new Application(
                ApplicationId.next(),
                round.id(),
                earlier.organisation,
                by,
                now.truncatedTo(ChronoUnit.MILLIS),
                earlier.id);
        next.content = earlier.content.carriedInto(round);
        return next;
    }

    ApplicationSaved saveDetails(Details typed, @Nullable String edition, PersonId by) {
        return keep("details", edition, said -> said.with(typed), by);
    }

    ApplicationSaved saveCosts(List<CostLine> typed, @Nullable String edition, PersonId by) {
        return keep("costs", edition, said -> said.withCosts(typed), by);
    }

    ApplicationSaved saveMilestones(List<PlannedMilestone> typed, @Nullable String edition, PersonId by) {
        return keep("milestones", edition, said -> said.withMilestones(typed), by);
    }

    ApplicationSaved savePartners(List<Partner> typed, @Nullable String edition, PersonId by) {
        return keep("partners", edition, said -> said.withPartners(typed), by);
    }

    ApplicationSaved save(SaveApplication whole, PersonId by) {
        return keep("everything", null, said -> Content.of(whole), by);
    }

    private ApplicationSaved keep(
            String section, @Nullable String edition, UnaryOperator<Content> change, PersonId by) {
        requireDraft();
        if (edition != null && !edition.equals(edition(section))) throw new Refusal("application.section-changed");
        var changed = change.apply(content);
        if (leeway.reopened()) changed.sectionsUnlike(content).forEach(leeway::requireOpen);
        content = changed;
        lastWriter = by;
        return new ApplicationSaved(id, section, by);
    }

    void requireRoom(Question question, int most) {
        if (attachments(question.code()).size() >= most) throw new Refusal("application.too-many-files", most);
    }

    FileAttached attach(Attachment attachment, DataSize most, PersonId by) {
        requireDraft();
        leeway.requireOpen("answers/" + attachment.question());
        var more = new ArrayList<>(attachments);
        more.add(attachment);
        if (more.stream().mapToLong(Attachment::size).sum() > most.toBytes())
            throw new Refusal("application.files-too-large", most.toMegabytes());
        attachments = List.copyOf(more);
        return new FileAttached(id, attachment.question(), attachment.document(), attachment.name(), by);
    }

    FileDetached detach(DocumentId document, PersonId by) {
        requireDraft();
        var gone = attachment(document);
        leeway.requireOpen("answers/" + gone.question());
        attachments = attachments.stream().filter(kept -> kept != gone).toList();
        return new FileDetached(id, gone.question(), document, gone.name(), by);
    }

    /** @param newReference kept by an application that was reopened, which has one already */
    Event submit(Supplier<String> newReference, Instant now, PersonId by) {
        var again = leeway.reopened();
        status = status.to(Status.SUBMITTED);
        if (reference == null) reference = newReference.get();
        submittedAt = now.truncatedTo(ChronoUnit.MILLIS);
        submittedBy = by;
        digest = Canonical.digest(canonical());
        leeway = leeway.closed();
        findings = List.of();
        return again
                ? new ApplicationResubmitted(id, round, organisation, reference, amountRequested(), by)
                : new ApplicationSubmitted(id, round, organisation, reference, amountRequested(), by);
    }

    /** Gives a draft, and nobody else's, more time. */
    ApplicationExtended extend(Instant until, String why, Round terms, PersonId by) {
        if (status != Status.DRAFT || leeway.reopened()) throw new Refusal("application.not-extendable");
        if (!until.isAfter(deadline(terms))) throw new Refusal("application.extension-not-later", deadline(terms));
        leeway = leeway.extendedTo(until.truncatedTo(ChronoUnit.MILLIS));
        return new ApplicationExtended(id, until, PlainText.of(why), by);
    }

    /** Only what the rules left in doubt waits for an officer, who may ask for these sections again. */
    ApplicationReopened reopen(Set<String> sections, Instant until, String why, PersonId by) {
        if (status != Status.SUBMITTED || findings.isEmpty()) throw new Refusal("application.not-reopenable");
        status = status.to(Status.DRAFT);
        leeway = leeway.reopenedFor(sections, until.truncatedTo(ChronoUnit.MILLIS));
        return new ApplicationReopened(id, List.copyOf(new TreeSet<>(sections)), until, PlainText.of(why), by);
    }

    /** @param earlier the canonical text of what was submitted before the reopening; its files are there again */
    ReopeningLapsed lapse(String earlier) {
        status = status.to(Status.SUBMITTED);
        leeway = leeway.closed();
        content = Canonical.content(earlier);
        if (!Canonical.digest(canonical()).equals(digest))
            throw new IllegalStateException("not what was submitted: " + id);
        return new ReopeningLapsed(id);
    }

    /** As the fund sees it while it is reopened: what was submitted, not what is being written. */
    Application standing(String earlier, List<Attachment> files) {
        var shown = new Application(id, round, organisation, lead, startedAt, origin);
        shown.version = version;
        shown.status = status;
        shown.content = Canonical.content(earlier);
        shown.reference = reference;
        shown.submittedAt = submittedAt;
        shown.submittedBy = submittedBy;
        shown.digest = digest;
        shown.leeway = leeway;
        shown.findings = findings;
        shown.attachments = files;
        return shown;
    }

    /** Nothing found: eligible. A failed rule: not. Only doubts: a person decides. */
    ApplicationScreened screen(List<Finding> found) {
        findings = List.copyOf(found);
        var failed = found.stream().anyMatch(finding -> finding.outcome() == Finding.Outcome.FAIL);
        if (failed) status = status.to(Status.INELIGIBLE);
        if (found.isEmpty()) status = status.to(Status.ELIGIBLE);
        return new ApplicationScreened(id, status, findings);
    }

    EligibilityDecided decideEligibility(boolean eligible, String why, PersonId by) {
        status = status.to(eligible ? Status.ELIGIBLE : Status.INELIGIBLE);
        reason = PlainText.of(why);
        return new EligibilityDecided(id, eligible, reason, by);
    }

    /** A draft is thrown away; what was submitted is withdrawn, which its reviewers and the panel hear of. */
    Event withdraw(String why, @Nullable PersonId by) {
        var draft = reference == null;
        status = status.to(Status.WITHDRAWN);
        leeway = leeway.closed();
        reason = PlainText.of(why);
        return draft
                ? new DraftDiscarded(id, round, organisation, reason, by)
                : new ApplicationWithdrawn(id, round, organisation, reason, by);
    }

    /** Refuses a second submission and any change after the first. */
    void requireDraft() {
        status.requireDraft();
    }

    /**
     * Which content of a section is there now: changes exactly when the content does. A form carries it, so that a
     * second writer is told instead of overwriting the first.
     */
    public String edition(String section) {
        return content.edition(section);
    }

    /** The exact text whose SHA-256 is the {@link #digest()}, once submitted. */
    public String canonical() {
        return Canonical.of(this);
    }

    /** The SHA-256 of what it says, whoever says it and whenever. */
    String said() {
        return Canonical.said(this);
    }

    /** Who changed what it says last; null where that was before anybody took note. */
    @Nullable
    PersonId lastWriter() {
        return lastWriter;
    }

    public ApplicationId id() {
        return id;
    }

    public RoundId round() {
        return round;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    /** Who started it. */
    public PersonId lead() {
        return lead;
    }

    /** The application this one follows on from. */
    public @Nullable ApplicationId origin() {
        return origin;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Status status() {
        return status;
    }

    /** Whether it can be written in: not yet submitted, or reopened. */
    public boolean draft() {
        return status == Status.DRAFT;
    }

    public Leeway leeway() {
        return leeway;
    }

    public boolean reopened() {
        return leeway.reopened();
    }

    /** The first instant at which nothing of this application is accepted any more. */
    public Instant deadline(Round terms) {
        return leeway.deadline(terms);
    }

    /** Given at submission: round code and a number of the round's sequence, {@code LSD-2026-0042}. */
    public @Nullable String reference() {
        return reference;
    }

    public Details details() {
        return content.details();
    }

    public String title() {
        return details().title();
    }

    public String summary() {
        return details().summary();
    }

    public @Nullable LocalDate startsOn() {
        return details().startsOn();
    }

    public @Nullable Integer months() {
        return details().months();
    }

    public List<Answer> answers() {
        return content.answers();
    }

    /** What is written under a question; empty if nothing is. */
    public String answer(String question) {
        return content.answer(question);
    }

    /** The questions of the form that are asked after what was answered so far. */
    public List<Question> asked(Form form) {
        return form.asked(this::answer);
    }

    /** The files under all questions, in the order they were sent. */
    public List<Attachment> attachments() {
        return attachments;
    }

    public List<Attachment> attachments(String question) {
        return attachments.stream()
                .filter(attachment -> attachment.question().equals(question))
                .toList();
    }

    Attachment attachment(DocumentId document) {
        return attachments.stream()
                .filter(attachment -> attachment.document().equals(document))
                .findFirst()
                .orElseThrow(() -> new NotFound(document));
    }

    public List<CostLine> costs() {
        return content.costs();
    }

    public List<PlannedMilestone> milestones() {
        return content.milestones();
    }

    /** The other organisations of the consortium. */
    public List<Partner> partners() {
        return content.partners();
    }

    /** What a partner costs, or with null the applicant itself. */
    public Money cost(@Nullable Integer partner) {
        return content.cost(partner);
    }

    /** The sum of the cost lines. */
    public Money amountRequested() {
        return content.amountRequested();
    }

    /** What the eligibility rules had against it when it was screened. */
    public List<Finding> findings() {
        return findings;
    }

    /** The server's time of submission, to the millisecond. */
    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable PersonId submittedBy() {
        return submittedBy;
    }

    /** SHA-256 of {@link #canonical()} in hexadecimal. */
    public @Nullable String digest() {
        return digest;
    }

    /** Why it was found eligible or not by a person, or withdrawn. */
    public @Nullable String reason() {
        return reason;
    }

    public int version() {
        return Optional.ofNullable(version).orElse(0);
    }

    public enum Status {
        DRAFT,
        SUBMITTED,
        ELIGIBLE,
        INELIGIBLE,
        WITHDRAWN;

        void requireDraft() {
            if (this == WITHDRAWN) throw new Refusal("application.withdrawn");
            if (this != DRAFT) throw new Refusal("application.already-submitted");
        }

        Status to(Status next) {
            var allowed = switch (this) {
                case DRAFT -> next == SUBMITTED || next == WITHDRAWN;
                case SUBMITTED -> next == ELIGIBLE || next == INELIGIBLE || next == WITHDRAWN || next == DRAFT;
                case ELIGIBLE -> next == WITHDRAWN;
                case INELIGIBLE, WITHDRAWN -> false;
            };
            if (!allowed) throw new Refusal("application.not-now", this);
            return next;
        }
    }
}
