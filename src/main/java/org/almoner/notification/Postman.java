package org.almoner.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries waiting letters to the mail server, one transaction a letter, on as many nodes as there are. A letter goes out
 * at least once: after a crash between the server's yes and our commit it goes out again under the same Message-ID.
 * Without {@code spring.mail.host} nothing is carried and the letters are kept.
 */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final Outbox outbox;
    private final ObjectProvider<JavaMailSender> server;
    private final Envelope envelope;
    private final LetterSettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;

    Postman(
            Outbox outbox,
            ObjectProvider<JavaMailSender> server,
            Envelope envelope,
            LetterSettings settings,
            TransactionOperations transactions,
            Clock clock) {
        this.outbox = outbox;
        this.server = server;
        this.envelope = envelope;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    boolean hasServer() {
        return server.getIfAvailable() != null;
    }

    /** Sends until no letter is due or the server refuses one; then waits for the next round. */
    @Scheduled(fixedDelayString = "${almoner.letters.every:2s}", initialDelayString = "${almoner.letters.every:2s}")
    void round() {
        var sender = server.getIfAvailable();
        if (sender == null) return;
        while (Boolean.TRUE.equals(transactions.execute(status -> carryNext(sender)))) {}
    }

    private boolean carryNext(JavaMailSender sender) {
        var now = clock.instant();
        var due = outbox.nextDue(now);
        return due.isPresent() && carry(due.get(), sender, now);
    }

    private boolean carry(Letter letter, JavaMailSender sender, Instant now) {
        var refusal = offer(letter, sender);
        if (refusal == null) outbox.sent(letter, now);
        else outbox.failed(letter, refusal, now.plus(pause(letter.attempts())), givenUpAt(letter, now));
        return refusal == null;
    }

    /** What went wrong; {@code null} when the server took the letter. */
    private @Nullable String offer(Letter letter, JavaMailSender sender) {
        try {
            sender.send(envelope.around(letter, sender));
            return null;
        } catch (MailException refused) {
            var cause = refused.getMostSpecificCause();
            var reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
            log.warn("Letter {} not sent, attempt {}: {}", letter.id().value(), letter.attempts() + 1, reason);
            return reason;
        }
    }

    private @Nullable Instant givenUpAt(Letter letter, Instant now) {
        return now.isAfter(letter.createdAt().plus(settings.giveUpAfter())) ? now : null;
    }

    private Duration pause(int attempts) {
        var doubled = settings.firstPause().multipliedBy(1L << Math.min(attempts, 20));
        return doubled.compareTo(settings.longestPause()) < 0 ? doubled : settings.longestPause();
    }
}
