package org.almoner.application;

import static org.almoner.organisation.Part.CONTRIBUTOR;
import static org.almoner.organisation.Part.LEAD;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing an application, section by section or whole. Nothing is accepted after the deadline. */
@Service
@Transactional
public class Drafts {

    private final ApplicationRepository repository;
    private final ApplicationQueries queries;
    private final Sections sections;
    private final Rights rights;
    private final Invitations invitations;
    private final Shortcomings shortcomings;
    private final Rounds rounds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafts(
            ApplicationRepository repository,
            ApplicationQueries queries,
            Sections sections,
            Rights rights,
            Invitations invitations,
            Shortcomings shortcomings,
            Rounds rounds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.queries = queries;
        this.sections = sections;
        this.rights = rights;
        this.invitations = invitations;
        this.shortcomings = shortcomings;
        this.rounds = rounds;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Starts one of the applications an organisation may have in a round; where a round is by invitation, only an
     * organisation that was invited. A follow-on begins with what the earlier application said.
     */
    public ApplicationId start(RoundId id, OrganisationId organisation, PersonId by) {
        var now = clock.instant();
        rights.require(organisation, by, LEAD, CONTRIBUTOR);
        var round = rounds.get(id);
        if (!round.accepts(now)) throw new Refusal("application.round-not-open");
        if (queries.started(id, organisation) >= round.entry().applications()) throw alreadyStarted(round);
        var application = begun(round, organisation, by, now);
        insert(application, round);
        sections.begin(application, now);
        events.publishEvent(new ApplicationDrafted(application.id(), id, organisation, by));
        return application.id();
    }

    private Application begun(Round round, OrganisationId organisation, PersonId by, Instant now) {
        if (!round.kind().byInvitation()) return Application.draft(round.id(), organisation, by, now);
        var origin = invitations.takeUp(round.id(), organisation, now).origin();
        return origin == null
                ? Application.draft(round.id(), organisation, by, now)
                : Application.following(rights.found(origin), round, by, now);
    }

    /** @param edition the {@link Application#edition} the writer saw; null if it does not matter */
    public void saveDetails(ApplicationId id, Details details, @Nullable String edition, PersonId by) {
        edit(id, by, application -> application.saveDetails(details, edition, by));
    }

    public void saveCosts(ApplicationId id, List<CostLine> costs, @Nullable String edition, PersonId by) {
        edit(id, by, application -> application.saveCosts(costs, edition, by));
    }

    public void saveMilestones(
            ApplicationId id, List<PlannedMilestone> milestones, @Nullable String edition, PersonId by) {
        edit(id, by, application -> application.saveMilestones(milestones, edition, by));
    }

    public void savePartners(ApplicationId id, List<Partner> partners, @Nullable String edition, PersonId by) {
        edit(id, by, application -> application.savePartners(partners, edition, by));
    }

    /** @param expectedVersion the version the writer saw; null if it does not matter */
    public void save(ApplicationId id, SaveApplication whole, @Nullable Integer expectedVersion, PersonId by) {
        edit(id, by, application -> {
            application.requireDraft();
            if (expectedVersion != null && expectedVersion != application.version())
                throw new Refusal("shared.changed-meanwhile");
            return application.save(whole.read(rounds.get(application.round()).form()), by);
        });
    }

    /**
     * Fills the gaps of a draft with what an earlier application of the same organisation said, and tells what was not
     * copied.
     */
    public Copied copy(ApplicationId id, ApplicationId from, PersonId by) {
        var earlier = rights.own(from, by);
        var before = rounds.get(earlier.round()).form();
        var report = new AtomicReference<Copied>();
        edit(id, by, draft -> {
            if (id.equals(from) || !draft.organisation().equals(earlier.organisation())) throw new NotFound(from);
            var copy =
                    new Copy(earlier, before, draft, rounds.get(draft.round()).form());
            var saved = draft.save(copy.filled(), by);
            report.set(copy.report());
            return saved;
        });
        return report.get();
    }

    /** Everything missing before submission, in the order of the form. */
    @Transactional(readOnly = true)
    public List<Problem> problems(ApplicationId id) {
        var application = rights.found(id);
        return shortcomings.in(application, rounds.get(application.round()));
    }

    private void insert(Application application, Round round) {
        try {
            repository.save(application);
        } catch (DuplicateKeyException e) {
            throw alreadyStarted(round);
        }
    }

    private static Refusal alreadyStarted(Round round) {
        return new Refusal("application.already-started", round.entry().applications());
    }

    private void edit(ApplicationId id, PersonId by, Function<Application, ApplicationSaved> change) {
        var now = clock.instant();
        var application = rights.writable(id, by, LEAD, CONTRIBUTOR);
        application.requireDraft();
        Deadline.require(application, rounds.get(application.round()), now);
        var saved = change.apply(application);
        sections.write(application, saved, now);
        save(application, saved);
    }

    private void save(Application application, Event event) {
        repository.save(application);
        events.publishEvent(event);
    }
}
