package org.almoner.application;

import java.time.Instant;
import java.util.Set;
import org.almoner.fund.Round;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The time one application has of its own.
 *
 * @param extendedUntil a deadline later than the round's, to the instant: no grace is added to it
 * @param reopenedUntil until when the reopened sections can be changed and sent again; after it, what was submitted
 *     stands
 */
public record Leeway(
        @Nullable Instant extendedUntil, @Nullable Instant reopenedUntil, Set<String> reopenedSections) {

    static final Leeway NONE = new Leeway(null, null, Set.of());

    public Leeway {
        reopenedSections = Set.copyOf(reopenedSections);
    }

    public boolean reopened() {
        return reopenedUntil != null;
    }

    /** The first instant at which nothing is accepted any more. */
    public Instant deadline(Round round) {
        if (reopenedUntil != null) return reopenedUntil;
        return extendedUntil != null && extendedUntil.isAfter(round.deadline()) ? extendedUntil : round.deadline();
    }

    /** Whether a section may be written in: all of a draft, only what was named of a reopened application. */
    public boolean opens(String section) {
        return !reopened() || reopenedSections.contains(section);
    }

    void requireOpen(String section) {
        if (!opens(section)) throw new Refusal("application.section-closed");
    }

    Leeway extendedTo(Instant until) {
        return new Leeway(until, reopenedUntil, reopenedSections);
    }

    Leeway reopenedFor(Set<String> sections, Instant until) {
        return new Leeway(extendedUntil, until, sections);
    }

    Leeway closed() {
        return new Leeway(extendedUntil, null, Set.of());
    }
}
