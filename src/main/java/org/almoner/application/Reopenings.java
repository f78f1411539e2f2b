package org.almoner.application;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almoner.form.Question;
import org.almoner.fund.Round;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.shared.Refusal;
import org.almoner.shared.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Named sections of what was submitted, opened again by an officer for a reason and a while. What was submitted is kept
 * word for word: it stands again when nothing better is sent in time.
 */
@Service
@Transactional
public class Reopenings {

    private final ApplicationRepository repository;
    private final Rights rights;
    private final Officers officers;
    private final EarlierSubmissions earlier;
    private final Sections sections;
    private final Rounds rounds;
    private final ApplicationLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reopenings(
            ApplicationRepository repository,
            Rights rights,
            Officers officers,
            EarlierSubmissions earlier,
            Sections sections,
            Rounds rounds,
            ApplicationLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.rights = rights;
        this.officers = officers;
        this.earlier = earlier;
        this.sections = sections;
        this.rounds = rounds;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** @param names {@code details}, {@code answers/<question>}, {@code costs} or {@code milestones} */
    public void reopen(ApplicationId id, Set<String> names, Instant until, String reason, PersonId by) {
        var now = clock.instant();
        var application = rights.locked(id);
        officers.require(application, by);
        var round = rounds.get(application.round());
        if (names.isEmpty() || !names(round).containsAll(names)) throw new Refusal("application.reopen-what");
        if (!until.isAfter(now)) throw new Refusal("application.reopen-until");
        if (reason.isBlank()) throw new Refusal("application.reason-missing");
        var submitted = application.canonical();
        var reopened = application.reopen(names, until, reason, by);
        earlier.keep(application, reopened, submitted, now);
        repository.save(application);
        events.publishEvent(reopened);
        letters.write(
                application,
                "application-reopened",
                requireNonNull(application.reference()),
                until,
                titles(round, reopened.sections()),
                reopened.reason());
    }

    @Step
    @Transactional(readOnly = true)
    public Date endsAt(ApplicationId id) {
        return Date.from(requireNonNull(rights.found(id).leeway().reopenedUntil()));
    }

    /** The time is over: what was submitted before stands, and what was written since is gone from it. */
    @Step
    public void lapse(ApplicationId id) {
        rights.locked(id);
        earlier.restoreFiles(id);
        var application = rights.locked(id);
        var lapsed = application.lapse(earlier.last(id).orElseThrow());
        sections.write(application, new ApplicationSaved(id, "everything", application.lead()), clock.instant());
        repository.save(application);
        events.publishEvent(lapsed);
        letters.write(application, "application-reopening-lapsed", requireNonNull(application.reference()));
    }

    /** Each time this application was opened again, newest first. */
    @Transactional(readOnly = true)
    public List<Reopening> of(ApplicationId id) {
        return earlier.of(id);
    }

    /** Every section that can be named, by its key. */
    public static Set<String> names(Round round) {
        var names = new HashSet<>(Set.of("details", "partners", "costs", "milestones"));
        round.questions().forEach(question -> names.add("answers/" + question.code()));
        return names;
    }

    private static String titles(Round round, List<String> names) {
        return String.join(
                "\n", names.stream().map(name -> "– " + title(round, name)).toList());
    }

    private static String title(Round round, String name) {
        return round.questions().stream()
                .filter(question -> name.equals("answers/" + question.code()))
                .map(Question::text)
                .findFirst()
                .orElse(name.equals("details") ? "project details" : name);
    }
}
