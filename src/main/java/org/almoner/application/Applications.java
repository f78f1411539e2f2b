package org.almoner.application;

import static org.almoner.organisation.Part.LEAD;
import static org.almoner.organisation.Part.SIGNATORY;

import java.util.List;
import java.util.Map;
import org.almoner.fund.RoundCancelled;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finding and withdrawing applications. {@link Drafts} writes them, {@link Submissions} sends them in, {@link
 * Screenings} finds them eligible. */
@Service
@Transactional
public class Applications {

    private final ApplicationRepository repository;
    private final ApplicationQueries queries;
    private final Rights rights;
    private final Rounds rounds;
    private final Organisations organisations;
    private final ApplicationLetters letters;
    private final ApplicationEventPublisher events;

    Applications(
            ApplicationRepository repository,
            ApplicationQueries queries,
            Rights rights,
            Rounds rounds,
            Organisations organisations,
            ApplicationLetters letters,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.queries = queries;
        this.rights = rights;
        this.rounds = rounds;
        this.organisations = organisations;
        this.letters = letters;
        this.events = events;
    }

    /** Gives up a draft or takes back what was submitted, as long as nothing was decided about the money. */
    public void withdraw(ApplicationId id, String reason, PersonId by) {
        var application = rights.writable(id, by, LEAD, SIGNATORY);
        save(application, application.withdraw(reason, by));
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
        letters.write(application, "application-cancelled", round.name(), application.title(), cancelled.reason());
    }

    /** Whether it is compared with others by reviewers; a direct award goes straight to the panel. */
    @Step
    @Transactional(readOnly = true)
    public boolean competed(ApplicationId id) {
        return rounds.get(cover(id).round()).kind().competed();
    }

    /** One line for work queues: {@code LSD-2026-0042 · Title · Organisation}. */
    @Step
    @Transactional(readOnly = true)
    public String headline(ApplicationId id) {
        return queries.headline(id).orElseThrow(() -> new NotFound(id));
    }

    /** For other modules and steps: no question asked who wants to know. */
    @Transactional(readOnly = true)
    public Application get(ApplicationId id) {
        return rights.found(id);
    }

    /** Like {@link #get}, for those who need not know what is inside. */
    @Transactional(readOnly = true)
    public Cover cover(ApplicationId id) {
        return queries.cover(id).orElseThrow(() -> new NotFound(id));
    }

    /** Its own people see it always; staff once it was submitted; nobody else knows of it. */
    @Transactional(readOnly = true)
    public Application visible(ApplicationId id, SignedIn me) {
        return rights.visible(id, me);
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

    private void save(Application application, Event event) {
        repository.save(application);
        events.publishEvent(event);
    }
}
