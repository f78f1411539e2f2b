package org.almoner.application;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What became of an application that was only tried out.
 *
 * @param judged whether the rules of entry could be asked
 * @param receipt what would have been receipted; null while there are problems
 */
public record Trial(
        List<Problem> problems,
        List<Finding> findings,
        boolean judged,
        @Nullable Receipt receipt) {

    /** Its reference is no reference: it ends in TEST, where a real one has its number. */
    public record Receipt(String reference, Instant at, String digest, Money amount) {}

    public boolean failed() {
        return findings.stream().anyMatch(finding -> finding.outcome() == Finding.Outcome.FAIL);
    }
}
