package org.almoner.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.almoner.fund.Round;

/** The time one draft was given of its own. */
record Extension(ApplicationId application, Instant until) {

    /** Whether this is the deadline the draft has now: not after more was given, to it or to the whole round. */
    boolean rules(Application draft, Round round) {
        return draft.draft()
                && !draft.reopened()
                && until.isAfter(round.deadline())
                && until.truncatedTo(ChronoUnit.MILLIS).equals(draft.deadline(round));
    }
}
