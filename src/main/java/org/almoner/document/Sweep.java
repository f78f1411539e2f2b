package org.almoner.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Removes from the bucket what a crash has left there: objects that no document names, when they are old enough that no
 * act can still be about to name them. Any number of nodes may do so at once.
 */
@Component
class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final ObjectProvider<Bucket> bucket;
    private final Shelf shelf;
    private final DocumentSettings settings;
    private final Clock clock;

    Sweep(ObjectProvider<Bucket> bucket, Shelf shelf, DocumentSettings settings, Clock clock) {
        this.bucket = bucket;
        this.shelf = shelf;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${almoner.documents.s3.sweep-every:1h}",
            initialDelayString = "${almoner.documents.s3.sweep-every:1h}")
    void round() {
        bucket.ifAvailable(
                swept -> round(swept, Objects.requireNonNull(settings.s3()).sweepAfter()));
    }

    private void round(Bucket swept, Duration after) {
        if (after.isZero()) return;
        try {
            sweep(swept, clock.instant().minus(after));
        } catch (SdkException down) {
            log.warn("The bucket was not swept", down);
        }
    }

    /** @return how many objects were removed */
    int sweep(Bucket swept, Instant before) {
        return swept.olderThan(before)
                .mapToInt(page -> {
                    var known = shelf.known(page);
                    var unknown =
                            page.stream().filter(id -> !known.contains(id)).toList();
                    unknown.forEach(swept::remove);
                    if (!unknown.isEmpty()) log.info("{} objects without a document were removed", unknown.size());
                    return unknown.size();
                })
                .sum();
    }
}
