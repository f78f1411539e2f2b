package org.almoner.award;

import org.almoner.shared.Refusal;
import org.almoner.subsidy.SubsidyRoute;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the panel says about one award. Without an amount the whole request is meant; the reason may be blank only when
 * the whole request is recommended or put on the reserve list. Without a route the one usual for the organisation's
 * kind is meant; any other but minimal financial assistance needs a reason of its own.
 */
public record Decision(
        Outcome outcome,
        @Nullable Money amount,
        String reason,
        @Nullable SubsidyRoute route,
        @Nullable String routeReason) {

    public Decision(Outcome outcome, @Nullable Money amount, String reason) {
        this(outcome, amount, reason, null, null);
    }

    public Decision by(@Nullable SubsidyRoute other, @Nullable String why) {
        return new Decision(outcome, amount, reason, other, why);
    }

    public enum Outcome {
        RECOMMEND(Award.Status.RECOMMENDED),
        RESERVE(Award.Status.RESERVE),
        DECLINE(Award.Status.DECLINED);

        final Award.Status status;

        Outcome(Award.Status status) {
            this.status = status;
        }
    }

    /** The money this decision means for a request, {@code null} when it means none. */
    @Nullable
    Money amountOf(Money requested) {
        if (outcome == Outcome.DECLINE) return null;
        return amount == null ? requested : amount;
    }

    void check(Money requested) {
        var given = amountOf(requested);
        if (given != null && given.isGreaterThan(requested)) throw new Refusal("award.above-request", requested);
        if (reason.isBlank() && (given == null || given.isLessThan(requested)))
            throw new Refusal("award.reason-needed");
    }
}
