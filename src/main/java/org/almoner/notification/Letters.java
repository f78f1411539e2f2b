package org.almoner.notification;

import java.time.Clock;
import java.util.UUID;
import org.almoner.identity.People;
import org.almoner.identity.Person;
import org.almoner.identity.PersonId;
import org.almoner.identity.Post;
import org.almoner.shared.Id;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox. Writing a letter is one row in the transaction of the act; {@link Postman} sends it once that has
 * committed.
 */
@Service
@Transactional
public class Letters implements Post {

    private final Outbox outbox;
    private final Postman postman;
    private final Wording wording;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Letters(
            Outbox outbox,
            Postman postman,
            Wording wording,
            @Lazy People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outbox = outbox;
        this.postman = postman;
        this.wording = wording;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** A letter with a one-time link in it: its text is kept from everyone else and removed once sent. */
    @Override
    public void send(String address, String subject, String text) {
        outbox.add(letter(null, address, subject, text, true, null), null);
    }

    /**
     * Writes {@code <template>.subject} and {@code <template>.body} of the bundle {@code letters} to a person, between
     * the greeting and the closing every letter has. Money, instants and days among the arguments are written out.
     */
    public void write(PersonId to, String template, Id about, Object... args) {
        outbox.add(composed(to, template, about, args), null);
    }

    /** Like {@link #write}, but a second letter under the same key is not written: for steps that may be repeated. */
    public void writeOnce(String key, PersonId to, String template, Id about, Object... args) {
        outbox.add(composed(to, template, about, args), key);
    }

    /** Puts a letter that was given up back in line; a letter already sent is not sent twice. */
    public void sendAgain(LetterId id, PersonId by) {
        if (outbox.putBack(id, clock.instant())) events.publishEvent(new LetterSentAgain(id, by));
    }

    /** Whether there is a mail server to carry letters to; without one they are kept. */
    public boolean sending() {
        return postman.hasServer();
    }

    @Transactional(readOnly = true)
    public Letter get(LetterId id) {
        return outbox.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<Letter> list(Letter.@Nullable Status status, @Nullable String cursor, int limit) {
        return outbox.page(status, cursor, limit);
    }

    private Letter composed(PersonId to, String template, Id about, Object... args) {
        var person = people.get(to);
        return letter(
                to,
                person.email(),
                wording.subject(template, args),
                body(person, template, args),
                false,
                about.value());
    }

    private String body(Person person, String template, Object... args) {
        return wording.body(person.name(), template, args);
    }

    private Letter letter(
            @Nullable PersonId to, String address, String subject, String body, boolean secret, @Nullable UUID about) {
        var now = clock.instant();
        return new Letter(LetterId.next(), to, address, subject, body, secret, about, now, null, null, 0, now, null);
    }
}
