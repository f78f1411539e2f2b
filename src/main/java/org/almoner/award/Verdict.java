package org.almoner.award;

import java.time.Instant;
import org.almoner.identity.PersonId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/** What the panel last said about an award, and what of it still stands. */
record Verdict(
        @Nullable Money amount,
        @Nullable String reason,
        @Embedded.Nullable(prefix = "subsidy_") @Nullable Subsidy subsidy,
        @Nullable Integer reservePosition,
        @Nullable PersonId decidedBy,
        @Nullable Instant decidedAt) {

    static final Verdict NONE = new Verdict(null, null, null, null, null, null);

    static Verdict of(Decision decision, Money requested, Subsidy route, PersonId by, Instant now) {
        var amount = decision.amountOf(requested);
        return new Verdict(amount, decision.reason(), amount == null ? null : route, null, by, now);
    }

    Verdict queued(int position) {
        return new Verdict(amount, reason, subsidy, position, decidedBy, decidedAt);
    }

    /** Nothing is given any more; who decided and why stays known. */
    Verdict returned() {
        return new Verdict(null, reason, null, null, decidedBy, decidedAt);
    }
}
