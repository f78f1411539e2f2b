package org.almoner.application;

import java.time.Duration;
import java.time.Instant;
import org.almoner.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What stands under a question now.
 *
 * @param since when its writer began the stretch of writing it comes from
 */
record Penned(AnswerVersion version, @Nullable Instant since) {

    private static final Duration STRETCH = Duration.ofMinutes(5);

    static Penned nothing(String question) {
        return new Penned(AnswerVersion.none(question), null);
    }

    /**
     * Whether this text goes into the history before the next replaces it: always when somebody else wrote it, when its
     * stretch is over or when most of it is gone; what one person saves within one stretch is one version.
     */
    boolean kept(String next, PersonId by, Instant now) {
        if (since == null || version.version() == 0) return false;
        return !by.equals(version.by()) || !now.isBefore(since.plus(STRETCH)) || mostIsGone(version.text(), next);
    }

    private static boolean mostIsGone(String before, String after) {
        var shorter = Math.min(before.length(), after.length());
        var first = 0;
        while (first < shorter && before.charAt(first) == after.charAt(first)) first++;
        var last = 0;
        while (last < shorter - first
                && before.charAt(before.length() - 1 - last) == after.charAt(after.length() - 1 - last)) last++;
        return 2 * (first + last) < before.length();
    }
}
