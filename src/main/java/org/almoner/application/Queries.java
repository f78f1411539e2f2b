package org.almoner.application;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.almoner.application.Application.Status;
import org.almoner.identity.PersonId;
import org.almoner.notification.Letters;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions about what was submitted. An officer asks, any of the organisation's people answers; a letter goes to the
 * other side each time. It changes nothing of the application itself.
 */
@Service
@Transactional
public class Queries {

    private static final int LONGEST = 5000;
    private static final Set<Status> TALKING = Set.of(Status.DRAFT, Status.SUBMITTED, Status.ELIGIBLE);

    private final Rights rights;
    private final Officers officers;
    private final QueryThread thread;
    private final Organisations organisations;
    private final ApplicationLetters applicants;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Queries(
            Rights rights,
            Officers officers,
            QueryThread thread,
            Organisations organisations,
            ApplicationLetters applicants,
            Letters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rights = rights;
        this.officers = officers;
        this.thread = thread;
        this.organisations = organisations;
        this.applicants = applicants;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** Adds to the thread: an answer of whoever belongs to the organisation, a question of anybody else. */
    public QueryMessage write(ApplicationId id, String text, PersonId by) {
        var application = rights.locked(id);
        var answer = organisations.member(application.organisation(), by);
        if (!answer) officers.require(application, by);
        if (!open(application)) throw new Refusal("application.query-not-now");
        var said = PlainText.of(text).strip();
        if (said.isEmpty()) throw new Refusal("application.query-empty");
        if (said.length() > LONGEST) throw new Refusal("application.text-too-long", LONGEST);
        var before = thread.of(id);
        if (answer && before.isEmpty()) throw new Refusal("application.query-none");
        var message = new QueryMessage(before.size() + 1, !answer, said, clock.instant(), by);
        thread.add(id, message);
        if (answer) answered(application, before, message);
        else asked(application, message);
        return message;
    }

    private void asked(Application application, QueryMessage message) {
        events.publishEvent(new QueryRaised(application.id(), message.number(), message.writtenBy()));
        applicants.writeEveryone(
                application, "application-query", requireNonNull(application.reference()), message.text());
    }

    private void answered(Application application, List<QueryMessage> before, QueryMessage message) {
        events.publishEvent(new QueryAnswered(application.id(), message.number(), message.writtenBy()));
        var name = organisations.get(application.organisation()).name();
        before.stream()
                .filter(QueryMessage::fromFund)
                .map(QueryMessage::writtenBy)
                .distinct()
                .forEach(officer -> letters.write(
                        officer,
                        "application-query-answered",
                        application.id(),
                        requireNonNull(application.reference()),
                        name,
                        message.text()));
    }

    /** Whether anything can be asked or answered: once it was submitted, until it is out of the round. */
    public static boolean open(Application application) {
        return application.reference() != null && TALKING.contains(application.status());
    }

    /** The thread, oldest first. The caller has asked whether the reader may see the application. */
    @Transactional(readOnly = true)
    public List<QueryMessage> of(ApplicationId id) {
        return thread.of(id);
    }

    /** What waits for an answer of this person's organisations. */
    @Transactional(readOnly = true)
    public List<OpenQuery> waiting(PersonId person) {
        return thread.open(
                organisations.of(person).stream().map(Organisation::id).toList());
    }
}
