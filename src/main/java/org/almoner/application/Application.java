package org.almoner.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Event;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

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
    private Details details = Details.NONE;

    private Money amountRequested = Sterling.ZERO;
    private @Nullable String reference;
    private @Nullable Instant submittedAt;
    private @Nullable PersonId submittedBy;
    private @Nullable String digest;
    private @Nullable String reason;

    @MappedCollection(idColumn = "application", keyColumn = "position")
    private List<Answer> answers = List.of();

    @MappedCollection(idColumn = "application", keyColumn = "position")
    private List<CostLine> costs = List.of();

    @MappedCollection(idColumn = "application", keyColumn = "position")
    private List<PlannedMilestone> milestones = List.of();

    @MappedCollection(idColumn = "application", keyColumn = "position")
    private List<Finding> findings = List.of();

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
        next.details = new Details(earlier.title(), earlier.summary(), null, null);
        next.answers = earlier.answers.stream()
                .filter(answer -> round.asks(answer.question()))
                .toList();
        return next;
    }

    ApplicationSaved saveDetails(Details typed, @Nullable String edition, PersonId by) {
        requireEdition("details", edition);
        details = typed;
        return new ApplicationSaved(id, "details", by);
    }

    ApplicationSaved saveAnswer(Answer typed, @Nullable String edition, PersonId by) {
        var section = "answers/" + typed.question();
        requireEdition(section, edition);
        var kept = new ArrayList<>(answers);
        kept.removeIf(answer -> answer.question().equals(typed.question()));
        if (!typed.text().isEmpty()) kept.add(typed);
        answers = List.copyOf(kept);
        return new ApplicationSaved(id, section, by);
    }

    ApplicationSaved saveCosts(List<CostLine> typed, @Nullable String edition, PersonId by) {
        requireEdition("costs", edition);
        requireNotTooMany(typed);
        costs = List.copyOf(typed);
        amountRequested = Sterling.sum(costs.stream().map(CostLine::amount).toList());
        return new ApplicationSaved(id, "costs", by);
    }

    ApplicationSaved saveMilestones(List<PlannedMilestone> typed, @Nullable String edition, PersonId by) {
        requireEdition("milestones", edition);
        requireNotTooMany(typed);
        milestones = List.copyOf(typed);
        return new ApplicationSaved(id, "milestones", by);
    }

    ApplicationSaved save(SaveApplication whole, PersonId by) {
        saveDetails(whole.details(), null, by);
        answers = List.of();
        whole.answers().forEach(answer -> saveAnswer(answer, null, by));
        saveCosts(whole.costs(), null, by);
        saveMilestones(whole.milestones(), null, by);
        return new ApplicationSaved(id, "everything", by);
    }

    ApplicationSubmitted submit(String newReference, Instant now, PersonId by) {
        status = status.to(Status.SUBMITTED);
        reference = newReference;
        submittedAt = now.truncatedTo(ChronoUnit.MILLIS);
        submittedBy = by;
        digest = Canonical.digest(canonical());
        return new ApplicationSubmitted(id, round, organisation, newReference, amountRequested, by);
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
        var draft = status == Status.DRAFT;
        status = status.to(Status.WITHDRAWN);
        reason = PlainText.of(why);
        return draft
                ? new DraftDiscarded(id, round, organisation, reason, by)
                : new ApplicationWithdrawn(id, round, organisation, reason, by);
    }

    /** Refuses a second submission and any change after the first. */
    void requireDraft() {
        if (status == Status.WITHDRAWN) throw new Refusal("application.withdrawn");
        if (status != Status.DRAFT) throw new Refusal("application.already-submitted");
    }

    private void requireEdition(String section, @Nullable String edition) {
        requireDraft();
        if (edition != null && !edition.equals(edition(section))) throw new Refusal("application.section-changed");
    }

    private static void requireNotTooMany(List<?> lines) {
        if (lines.size() > Plausible.MAX_LINES) throw new Refusal("application.too-many-lines", Plausible.MAX_LINES);
    }

    /**
     * Which content of a section is there now: changes exactly when the content does. A form carries it, so that a
     * second writer is told instead of overwriting the first.
     */
    public String edition(String section) {
        var content = switch (section) {
            case "details" -> Canonical.details(details);
            case "costs" -> Canonical.costs(costs);
            case "milestones" -> Canonical.milestones(milestones);
            default -> answer(section.substring("answers/".length()));
        };
        return Canonical.digest(content).substring(0, 16);
    }

    /** The exact text whose SHA-256 is the {@link #digest()}, once submitted. */
    public String canonical() {
        return Canonical.of(this);
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

    public boolean draft() {
        return status == Status.DRAFT;
    }

    /** Given at submission: round code and a number of the round's sequence, {@code LSD-2026-0042}. */
    public @Nullable String reference() {
        return reference;
    }

    public Details details() {
        return details;
    }

    public String title() {
        return details.title();
    }

    public String summary() {
        return details.summary();
    }

    public @Nullable LocalDate startsOn() {
        return details.startsOn();
    }

    public @Nullable Integer months() {
        return details.months();
    }

    public List<Answer> answers() {
        return answers;
    }

    /** What is written under a question; empty if nothing is. */
    public String answer(String question) {
        return answers.stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst()
                .map(Answer::text)
                .orElse("");
    }

    public List<CostLine> costs() {
        return costs;
    }

    public List<PlannedMilestone> milestones() {
        return milestones;
    }

    /** The sum of the cost lines. */
    public Money amountRequested() {
        return amountRequested;
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

        Status to(Status next) {
            var allowed = switch (this) {
                case DRAFT -> next == SUBMITTED || next == WITHDRAWN;
                case SUBMITTED -> next == ELIGIBLE || next == INELIGIBLE || next == WITHDRAWN;
                case ELIGIBLE -> next == WITHDRAWN;
                case INELIGIBLE, WITHDRAWN -> false;
            };
            if (!allowed) throw new Refusal("application.not-now", this);
            return next;
        }
    }
}
