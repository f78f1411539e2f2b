package org.almoner.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Has waiting files scanned, one transaction a file, on as many nodes as there are. While the scanner cannot be asked
 * they wait, for as long as that takes. Without {@code almoner.documents.scanner.host} none ever waits.
 */
@Component
class Inspection {

    private static final Logger log = LoggerFactory.getLogger(Inspection.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Documents documents;
    private final Scans scans;
    private final DocumentSettings settings;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ReentrantLock atWork = new ReentrantLock();

    Inspection(
            Documents documents,
            Scans scans,
            DocumentSettings settings,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.scans = scans;
        this.settings = settings;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** At a fixed rate, on a thread of its own: a scanner that hangs keeps nothing else that is scheduled waiting. */
    @Scheduled(
            fixedRateString = "${almoner.documents.scanner.every:2s}",
            initialDelayString = "${almoner.documents.scanner.every:2s}")
    void round() {
        var scanner = settings.scanner();
        if (scanner == null || !atWork.tryLock()) return;
        try {
            var clamd = new Clamd(scanner);
            while (Boolean.TRUE.equals(transactions.execute(status -> next(clamd)))) {}
        } finally {
            atWork.unlock();
        }
    }

    private boolean next(Clamd clamd) {
        var due = scans.nextDue(clock.instant());
        return due.isPresent() && scan(due.get(), clamd);
    }

    /** Whether the scanner gave an answer. */
    private boolean scan(Scans.Due due, Clamd clamd) {
        try (var content = documents.whatever(due.document())) {
            var threat = clamd.threat(content);
            threat.ifPresentOrElse(
                    found -> quarantine(due.document(), found), () -> scans.clean(due.document(), clock.instant()));
            return true;
        } catch (IOException | UncheckedIOException | SdkException unanswered) {
            wait(due, unanswered.getMessage());
            return false;
        }
    }

    private void quarantine(DocumentId id, String threat) {
        var document = documents.get(id);
        log.warn("Document {} is quarantined: {}", id.value(), threat);
        scans.quarantine(id, threat, clock.instant());
        events.publishEvent(new DocumentQuarantined(id, document.subject(), document.name(), threat));
    }

    private void wait(Scans.Due due, @Nullable String reason) {
        log.warn("Document {} not scanned, attempt {}: {}", due.document().value(), due.attempts() + 1, reason);
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(due.attempts(), 10));
        var pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        scans.failed(due.document(), String.valueOf(reason), clock.instant().plus(pause));
    }
}
