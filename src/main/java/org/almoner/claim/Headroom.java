package org.almoner.claim;

import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an approver may agree to pay. The limit must cover the claim and everything already approved for the same
 * organisation in the same round, so that a large sum cannot pass as many small ones; no limit means no authority.
 */
public record Headroom(@Nullable Money limit, Money alreadyApproved) {

    public boolean covers(Money amount) {
        return limit != null && !alreadyApproved.plus(amount).isGreaterThan(limit);
    }

    void check(Money amount) {
        if (limit == null) throw new Refusal("claim.no-limit");
        if (!covers(amount)) throw new Refusal("claim.above-limit", limit, alreadyApproved.plus(amount));
    }
}
