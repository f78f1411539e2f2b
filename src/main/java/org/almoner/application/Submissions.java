package org.almoner.application;

import static org.almoner.organisation.Part.LEAD;
import static org.almoner.organisation.Part.SIGNATORY;

import java.time.Clock;
import org.almoner.fund.Round;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of writing: what was drafted becomes what was submitted, once, before the deadline. */
@Service
@Transactional
public class Submissions {

    private final ApplicationRepository repository;
    private final Sections sections;
    private final Rights rights;
    private final Invitations invitations;
    private final SignOffs signOffs;
    private final Rounds rounds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submissions(
            ApplicationRepository repository,
            Sections sections,
            Rights rights,
            Invitations invitations,
            SignOffs signOffs,
            Rounds rounds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.sections = sections;
        this.rights = rights;
        this.invitations = invitations;
        this.signOffs = signOffs;
        this.rounds = rounds;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The transaction's first reading of the clock is the time of submission: before the deadline it counts, however
     * long the rest takes.
     */
    public void submit(ApplicationId id, PersonId by) {
        var now = clock.instant();
        var application = rights.writable(id, by, LEAD, SIGNATORY);
        application.requireDraft();
        var round = rounds.get(application.round());
        Deadline.require(application, round, now);
        var problems = Completeness.problems(application, round);
        if (!problems.isEmpty()) throw new Refusal("application.incomplete", problems.size());
        requireAsInvited(application, round);
        signOffs.require(application, round, by);
        var screened = !application.findings().isEmpty();
        var submitted = application.submit(() -> newReference(round), now, by);
        repository.save(application);
        if (screened) sections.findings(application);
        events.publishEvent(submitted);
    }

    private String newReference(Round round) {
        return "%s-%04d".formatted(round.code(), rounds.nextNumber(round.id()));
    }

    private void requireAsInvited(Application application, Round round) {
        if (!round.kind().byInvitation()) return;
        var most = invitations
                .of(round.id(), application.organisation())
                .orElseThrow(() -> new Refusal("application.not-invited"))
                .amount();
        if (application.amountRequested().isGreaterThan(most)) throw new Refusal("application.above-invitation", most);
    }
}
