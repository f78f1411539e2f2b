package org.almoner.application;

import static org.almoner.organisation.Part.CONTRIBUTOR;
import static org.almoner.organisation.Part.LEAD;

import java.time.Clock;
import java.time.Instant;
import org.almoner.form.Question;
import org.almoner.fund.Round;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answers of a draft, one by one: written beside each other by several people, each with its own versions. */
@Service
@Transactional
public class Answers {

    private final AnswerBook book;
    private final Rights rights;
    private final Rounds rounds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answers(AnswerBook book, Rights rights, Rounds rounds, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.rights = rights;
        this.rounds = rounds;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes one answer and nothing else; the text that stands there already is not written again.
     *
     * @param seen the version the writer began with; null if it does not matter
     */
    public Stored write(ApplicationId id, Answer typed, @Nullable Integer seen, PersonId by) {
        var now = clock.instant();
        var question = hold(id, typed.question(), by, now);
        return store(id, new Answer(question.code(), question.read(typed.text())), seen, false, by, now);
    }

    /** Makes an earlier text the newest again; what it replaces stays in the history. */
    public Stored restore(ApplicationId id, String question, int version, @Nullable Integer seen, PersonId by) {
        var now = clock.instant();
        hold(id, question, by, now);
        var earlier = version(id, question, version);
        return store(id, new Answer(question, earlier.text()), seen, true, by, now);
    }

    private Stored store(
            ApplicationId id, Answer typed, @Nullable Integer seen, boolean keep, PersonId by, Instant now) {
        var penned = book.now(id, typed.question()).orElse(Penned.nothing(typed.question()));
        var standing = penned.version();
        if (standing.text().equals(typed.text())) return new Stored(false, standing);
        if (seen != null && seen != standing.version()) return new Stored(true, standing);
        book.write(id, typed, keep || penned.kept(typed.text(), by, now), by, now);
        events.publishEvent(new ApplicationSaved(id, "answers/" + typed.question(), by));
        return new Stored(false, new AnswerVersion(typed.question(), standing.version() + 1, typed.text(), by, now));
    }

    private Question hold(ApplicationId id, String question, PersonId by, Instant now) {
        var held = book.hold(id);
        rights.require(held.organisation(), by, LEAD, CONTRIBUTOR);
        held.status().requireDraft();
        var round = rounds.get(held.round());
        Deadline.require(held.leeway(), round, now);
        held.leeway().requireOpen("answers/" + question);
        var asked = asked(round, question);
        if (asked.type() == Question.Type.FILE) throw new Refusal("application.answer-is-a-file");
        return asked;
    }

    /** What stands under a question now, for the people of its organisation. */
    @Transactional(readOnly = true)
    public AnswerVersion get(ApplicationId id, String question, PersonId by) {
        asked(rounds.get(rights.own(id, by).round()), question);
        return book.now(id, question).map(Penned::version).orElse(AnswerVersion.none(question));
    }

    /** What was written under a question, newest first, for the people of its organisation. */
    @Transactional(readOnly = true)
    public Page<AnswerVersion> history(
            ApplicationId id, String question, @Nullable String cursor, int limit, PersonId by) {
        asked(rounds.get(rights.own(id, by).round()), question);
        var before = cursor == null ? null : number(cursor);
        return Page.of(book.history(id, question, before, limit + 1), limit, row -> String.valueOf(row.version()));
    }

    private static Integer number(String cursor) {
        try {
            return Integer.valueOf(cursor);
        } catch (NumberFormatException e) {
            throw new Refusal("api.cursor-malformed");
        }
    }

    private AnswerVersion version(ApplicationId id, String question, int version) {
        return book.history(id, question, version + 1, 1).stream()
                .filter(found -> found.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private static Question asked(Round round, String question) {
        return round.form().question(question).orElseThrow(() -> new NotFound(question));
    }
}
