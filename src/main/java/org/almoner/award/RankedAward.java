package org.almoner.award;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ranking. {@code counted} is what this line takes from the pot: the amount decided, the request while
 * undecided, nothing once it can take no money; {@code cumulative} is the sum of {@code counted} down to this line.
 */
public record RankedAward(
        int rank,
        AwardId id,
        String reference,
        String title,
        String organisationName,
        BigDecimal score,
        boolean belowThreshold,
        Money requested,
        @Nullable Money amount,
        Award.Status status,
        boolean needsModeration,
        @Nullable Integer reservePosition,
        Money counted,
        Money cumulative,
        boolean withinPot) {}
