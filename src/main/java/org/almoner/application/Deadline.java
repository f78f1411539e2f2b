package org.almoner.application;

import java.time.Instant;
import java.util.Set;
import org.almoner.fund.Round;
import org.almoner.shared.Refusal;

/** The one judgement of time: for saving, sending files and submitting alike. */
final class Deadline {

    /** A closed round still takes what began in time, and what has more time than others. */
    private static final Set<Round.Status> TAKING =
            Set.of(Round.Status.PUBLISHED, Round.Status.OPEN, Round.Status.CLOSED);

    private Deadline() {}

    /** @param now the first reading of the clock in the transaction */
    static void require(Application application, Round round, Instant now) {
        require(application.leeway(), round, now);
    }

    static void require(Leeway leeway, Round round, Instant now) {
        var deadline = leeway.deadline(round);
        if (!now.isBefore(deadline)) throw new Refusal("application.too-late", deadline);
        if (!TAKING.contains(round.status()) || now.isBefore(round.opensAt()))
            throw new Refusal("application.round-not-open");
    }
}
