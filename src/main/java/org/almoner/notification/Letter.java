package org.almoner.notification;

import java.time.Instant;
import java.util.UUID;
import org.almoner.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One letter to one address.
 *
 * @param secret the body holds a one-time link: it is shown to nobody but the addressee and is removed once sent
 * @param about the id of what the letter is about, as a plain value
 * @param lastError what the mail server said when it last refused
 */
public record Letter(
        LetterId id,
        @Nullable PersonId to,
        String address,
        String subject,
        String body,
        boolean secret,
        @Nullable UUID about,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant givenUpAt,
        int attempts,
        Instant nextAttemptAt,
        @Nullable String lastError) {

    /** A waiting letter goes out by itself; one given up waits for a person to send it again. */
    public enum Status {
        WAITING,
        SENT,
        GIVEN_UP
    }

    public Status status() {
        if (sentAt != null) return Status.SENT;
        return givenUpAt == null ? Status.WAITING : Status.GIVEN_UP;
    }
}
