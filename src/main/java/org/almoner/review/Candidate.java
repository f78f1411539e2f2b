package org.almoner.review;

import org.almoner.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could be asked to review an application.
 *
 * @param open reviews they have not finished yet, of any application
 * @param conflict message key of a close interest ({@code conflict.…}): they cannot be assigned
 * @param interest what they told us of a lesser interest: they can be assigned, with a reason
 * @param asked whether they were asked before about this application, and did not do it
 */
public record Candidate(
        PersonId person,
        String name,
        int open,
        @Nullable String conflict,
        @Nullable String interest,
        boolean asked) {

    /** Whether the process may ask them without a person deciding it. */
    boolean unasked() {
        return conflict == null && interest == null && !asked;
    }
}
