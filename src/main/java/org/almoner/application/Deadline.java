package org.almoner.application;

import java.time.Instant;
import org.almoner.fund.Round;
import org.almoner.shared.Refusal;

/** The one judgement of time: for saving, sending files and submitting alike. */
final class Deadline {

    private Deadline() {}

    /**
     * The round may have closed while what began in time was still waiting for its turn.
     *
     * @param now the first reading of the clock in the transaction
     */
    static void require(Application application, Round round, Instant now) {
        require(round, now);
    }

    static void require(Round round, Instant now) {
        var deadline = round.deadline();
        if (!now.isBefore(deadline)) throw new Refusal("application.too-late", deadline);
        if (!round.accepts(now) && round.status() != Round.Status.CLOSED)
            throw new Refusal("application.round-not-open");
    }
}
