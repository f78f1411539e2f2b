package org.almoner.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.almoner.fund.Round;
import org.almoner.fund.RoundExtended;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.shared.Page;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * More time: for one draft, given by an officer for a reason, and the letters when a whole round has more. A round closes
 * as planned whatever one draft was given; what is submitted afterwards goes its way like any other, and the round is not
 * decided before that time is over.
 */
@Service
@Transactional
public class Extensions {

    /** How long after the round's deadline a draft that missed it can still be given time. */
    static final Duration SHORTLY = Duration.ofDays(7);

    private final ApplicationRepository repository;
    private final Rights rights;
    private final Officers officers;
    private final ExtensionQueries queries;
    private final Rounds rounds;
    private final ApplicationLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Extensions(
            ApplicationRepository repository,
            Rights rights,
            Officers officers,
            ExtensionQueries queries,
            Rounds rounds,
            ApplicationLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.rights = rights;
        this.officers = officers;
        this.queries = queries;
        this.rounds = rounds;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    public void extend(ApplicationId id, Instant until, String reason, PersonId by) {
        var now = clock.instant();
        var application = rights.locked(id);
        officers.require(application, by);
        var round = rounds.get(application.round());
        if (!extendable(round, now)) throw new Refusal("application.extension-too-late", round.deadline());
        if (!until.isAfter(now)) throw new Refusal("application.extension-not-later", application.deadline(round));
        if (reason.isBlank()) throw new Refusal("application.reason-missing");
        var extended = application.extend(until, reason, round, by);
        var extension = ExtensionId.next();
        queries.add(extension, extended, now);
        repository.save(application);
        events.publishEvent(extended);
        events.publishEvent(new ExtensionGiven(extension, id, until, by));
        letters.writeEveryone(application, "application-extended", round.name(), until, extended.reason());
    }

    @EventListener
    void on(RoundExtended extended) {
        var round = rounds.get(extended.subject());
        queries.draftsOf(extended.subject())
                .forEach(id -> letters.writeEveryone(
                        rights.found(id), "round-extended", round.name(), round.deadline(), extended.reason()));
    }

    /** Whether a draft of the round could still be given time: while it is open, and shortly after. */
    public static boolean extendable(Round round, Instant now) {
        var taking = round.status() == Round.Status.OPEN || round.status() == Round.Status.CLOSED || round.accepts(now);
        return taking && now.isBefore(round.deadline().plus(SHORTLY));
    }

    /** Whether somebody in the round still has time of their own to submit in. */
    @Transactional(readOnly = true)
    public boolean running(RoundId round) {
        return queries.running(round, clock.instant());
    }

    /** The drafts of a round, for an officer who is asked for time: whose they are, not what they say. */
    @Transactional(readOnly = true)
    public Page<DraftRow> drafts(RoundId round, @Nullable String cursor, int limit) {
        return queries.drafts(round, cursor, limit);
    }

    /** One of them, with the deadline it has now. */
    @Transactional(readOnly = true)
    public Application draft(ApplicationId id, PersonId by) {
        var application = rights.found(id);
        officers.require(application, by);
        if (!application.draft()) throw new Refusal("application.not-extendable");
        return application;
    }
}
