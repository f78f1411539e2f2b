package org.almoner.application;

import static java.util.Objects.requireNonNull;
import static org.almoner.organisation.Part.CONTRIBUTOR;
import static org.almoner.organisation.Part.LEAD;
import static org.almoner.organisation.Part.SIGNATORY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.almoner.fund.Round;
import org.almoner.fund.RoundCancelled;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.notification.Letters;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Refusal;
import org.almoner.shared.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafting, submitting, screening and withdrawing applications. Nothing is accepted after the round's deadline. */
@Service
@Transactional
public class Applications {

    private static final Set<Role> STAFF = Set.of(Role.OFFICER, Role.PANEL, Role.APPROVER, Role.FINANCE, Role.AUDITOR);
    private static final Duration TIME_TO_DECIDE_ELIGIBILITY = Duration.ofDays(7);

    private final ApplicationRepository repository;
    private final ApplicationQueries queries;
    private final Rounds rounds;
    private final Organisations organisations;
    private final People people;
    private final Letters letters;
    private final Grounds grounds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Applications(
            ApplicationRepository repository,
            ApplicationQueries queries,
            Rounds rounds,
            Organisations organisations,
            People people,
            Letters letters,
            Grounds grounds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.queries = queries;
        this.rounds = rounds;
        this.organisations = organisations;
        this.people = people;
        this.letters = letters;
        this.grounds = grounds;
        this.events = events;
        this.clock = clock;
    }

    /** Starts the one application an organisation may have in a round. */
    public ApplicationId draft(RoundId round, OrganisationId organisation, PersonId by) {
        var now = clock.instant();
        requirePart(organisation, by, LEAD, CONTRIBUTOR);
        if (!rounds.get(round).accepts(now)) throw new Refusal("application.round-not-open");
        if (queries.started(round, organisation)) throw new Refusal("application.already-started");
        var application = Application.draft(round, organisation, by, now);
        insert(application);
        events.publishEvent(new ApplicationDrafted(application.id(), round, organisation, by));
        return application.id();
    }

    /** @param edition the {@link Application#edition} the writer saw; null if it does not matter */
    public void saveDetails(ApplicationId id, Details details, @Nullable String edition, PersonId by) {
        edit(id, by, application -> application.saveDetails(details, edition, by));
    }

    public void saveAnswer(ApplicationId id, Answer answer, @Nullable String edition, PersonId by) {
        edit(id, by, application -> {
            requireQuestion(application, answer);
            return application.saveAnswer(answer, edition, by);
        });
    }

    public void saveCosts(ApplicationId id, List<CostLine> costs, @Nullable String edition, PersonId by) {
        edit(id, by, application -> application.saveCosts(costs, edition, by));
    }

    public void saveMilestones(
            ApplicationId id, List<PlannedMilestone> milestones, @Nullable String edition, PersonId by) {
        edit(id, by, application -> application.saveMilestones(milestones, edition, by));
    }

    /** @param expectedVersion the version the writer saw; null if it does not matter */
    public void save(ApplicationId id, SaveApplication whole, @Nullable Integer expectedVersion, PersonId by) {
        edit(id, by, application -> {
            application.requireDraft();
            if (expectedVersion != null && expectedVersion != application.version())
                throw new Refusal("shared.changed-meanwhile");
            whole.answers().forEach(answer -> requireQuestion(application, answer));
            return application.save(whole, by);
        });
    }

    /**
     * The transaction's first reading of the clock is the time of submission: before the round's deadline it counts,
     * however long the rest takes.
     */
    public void submit(ApplicationId id, PersonId by) {
        var now = clock.instant();
        var application = writable(id, by, LEAD, SIGNATORY);
        application.requireDraft();
        var round = open(application, now);
        var problems = Completeness.problems(application, round);
        if (!problems.isEmpty()) throw new Refusal("application.incomplete", problems.size());
        var reference = "%s-%04d".formatted(round.code(), rounds.nextNumber(round.id()));
        save(application, application.submit(reference, now, by));
    }

    /** Gives up a draft or takes back what was submitted, as long as nothing was decided about the money. */
    public void withdraw(ApplicationId id, String reason, PersonId by) {
        var application = writable(id, by, LEAD, SIGNATORY);
        save(application, application.withdraw(reason, by));
    }

    /** What the rules could not decide; an officer does, but never one of the organisation's own people. */
    public void decideEligibility(ApplicationId id, boolean eligible, String reason, PersonId by) {
        var application = locked(id);
        if (!people.get(by).has(Role.OFFICER)) throw new Refusal("application.officer-only");
        if (organisations.member(application.organisation(), by)) throw new Refusal("application.own-organisation");
        if (reason.isBlank()) throw new Refusal("application.reason-missing");
        save(application, application.decideEligibility(eligible, reason, by));
    }

    @EventListener
    void on(RoundCancelled cancelled) {
        repository.findByRound(cancelled.subject()).stream()
                .filter(application -> application.status() != Application.Status.INELIGIBLE)
                .filter(application -> application.status() != Application.Status.WITHDRAWN)
                .forEach(application -> cancel(application, cancelled));
    }

    private void cancel(Application application, RoundCancelled cancelled) {
        save(application, application.withdraw(cancelled.reason(), cancelled.by()));
        var round = rounds.get(cancelled.subject());
        write(application, "application-cancelled", round.name(), application.title(), cancelled.reason());
    }

    @Step
    public void screen(ApplicationId id) {
        var application = locked(id);
        save(application, application.screen(findings(application)));
    }

    @Step
    @Transactional(readOnly = true)
    public boolean decided(ApplicationId id) {
        return get(id).status() != Application.Status.SUBMITTED;
    }

    @Step
    @Transactional(readOnly = true)
    public boolean eligible(ApplicationId id) {
        return get(id).status() == Application.Status.ELIGIBLE;
    }

    /** The receipt goes to whoever submitted and to whoever started it. */
    @Step
    public void sendReceipt(ApplicationId id) {
        var application = get(id);
        write(
                application,
                "application-receipt",
                requireNonNull(application.reference()),
                requireNonNull(application.submittedAt()),
                requireNonNull(application.digest()));
    }

    @Step
    public void sendRejection(ApplicationId id) {
        var application = get(id);
        write(application, "application-ineligible", requireNonNull(application.reference()), grounds.of(application));
    }

    /** One line for work queues: {@code LSD-2026-0042 · Title · Organisation}. */
    @Step
    @Transactional(readOnly = true)
    public String headline(ApplicationId id) {
        var application = get(id);
        return "%s · %s · %s"
                .formatted(
                        application.reference() == null ? "Draft" : application.reference(),
                        application.title(),
                        organisation(application).name());
    }

    @Step
    @Transactional(readOnly = true)
    public Date eligibilityDue(ApplicationId id) {
        var submitted = get(id).submittedAt();
        return Date.from((submitted == null ? clock.instant() : submitted).plus(TIME_TO_DECIDE_ELIGIBILITY));
    }

    /** For other modules and steps: no question asked who wants to know. */
    @Transactional(readOnly = true)
    public Application get(ApplicationId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** Its own people see it always; staff once it was submitted; nobody else knows of it. */
    @Transactional(readOnly = true)
    public Application visible(ApplicationId id, SignedIn me) {
        var application = get(id);
        var staff = application.reference() != null && STAFF.stream().anyMatch(me::has);
        if (staff || organisations.member(application.organisation(), me.id())) return application;
        throw new NotFound(id);
    }

    /** Everything missing before submission, in the order of the form. */
    @Transactional(readOnly = true)
    public List<Problem> problems(ApplicationId id) {
        var application = get(id);
        return Completeness.problems(application, rounds.get(application.round()));
    }

    /** What the eligibility rules would find today; it may be submitted all the same. */
    @Transactional(readOnly = true)
    public List<Finding> forecast(ApplicationId id) {
        return findings(get(id));
    }

    /** The applications of all organisations of a person, newest first. */
    @Transactional(readOnly = true)
    public List<ApplicationRow> mine(PersonId person) {
        return queries.of(
                organisations.of(person).stream().map(Organisation::id).toList());
    }

    /** What was submitted to a round, by reference. Drafts are their people's own. */
    @Transactional(readOnly = true)
    public Page<ApplicationRow> list(
            RoundId round, Application.@Nullable Status status, @Nullable String cursor, int limit) {
        return queries.submitted(round, status, cursor, limit);
    }

    /** How many of each; drafts are counted, withdrawn drafts are not. */
    @Transactional(readOnly = true)
    public Map<Application.Status, Long> counts(RoundId round) {
        return queries.counts(round);
    }

    private void insert(Application application) {
        try {
            repository.save(application);
        } catch (DuplicateKeyException e) {
            throw new Refusal("application.already-started");
        }
    }

    private void edit(ApplicationId id, PersonId by, Function<Application, ApplicationSaved> change) {
        var now = clock.instant();
        var application = writable(id, by, LEAD, CONTRIBUTOR);
        application.requireDraft();
        open(application, now);
        save(application, change.apply(application));
    }

    /** The round may have closed while what began in time was still waiting for its turn. */
    private Round open(Application application, Instant now) {
        var round = rounds.get(application.round());
        if (!now.isBefore(round.deadline())) throw new Refusal("application.too-late", round.deadline());
        if (!round.accepts(now) && round.status() != Round.Status.CLOSED)
            throw new Refusal("application.round-not-open");
        return round;
    }

    private Application writable(ApplicationId id, PersonId by, Part... parts) {
        var application = locked(id);
        requirePart(application.organisation(), by, parts);
        return application;
    }

    private Application locked(ApplicationId id) {
        return repository.findWithLockById(id).orElseThrow(() -> new NotFound(id));
    }

    private void requirePart(OrganisationId organisation, PersonId by, Part... parts) {
        if (!organisations.member(organisation, by)) throw new NotFound(organisation);
        if (Arrays.stream(parts).noneMatch(part -> organisations.may(organisation, by, part)))
            throw new Refusal("application.not-your-part");
    }

    private void requireQuestion(Application application, Answer answer) {
        var asked = rounds.get(application.round()).questions();
        if (asked.stream().noneMatch(question -> question.code().equals(answer.question())))
            throw new NotFound(answer.question());
    }

    private void save(Application application, Event event) {
        repository.save(application);
        events.publishEvent(event);
    }

    private List<Finding> findings(Application application) {
        return Eligibility.findings(application, rounds.get(application.round()), organisation(application));
    }

    private Organisation organisation(Application application) {
        return organisations.get(application.organisation());
    }

    private void write(Application application, String template, Object... args) {
        var readers = new LinkedHashSet<PersonId>(Set.of(application.lead()));
        if (application.submittedBy() != null) readers.add(application.submittedBy());
        readers.forEach(reader -> letters.write(reader, template, application.id(), args));
    }
}
