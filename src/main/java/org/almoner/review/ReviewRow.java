package org.almoner.review;

import java.time.Instant;
import org.almoner.application.ApplicationId;
import org.jspecify.annotations.Nullable;

/** A review in its reviewer's own list. It never names the organisation: the round may be blind. */
public record ReviewRow(
        ReviewId id,
        ApplicationId application,
        String reference,
        String title,
        String round,
        Review.Status status,
        Instant dueAt,
        @Nullable Instant submittedAt) {

    public boolean overdue(Instant now) {
        return status.open() && now.isAfter(dueAt);
    }
}
