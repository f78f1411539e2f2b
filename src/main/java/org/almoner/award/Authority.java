package org.almoner.award;

import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an approver may agree to. The limit must cover this award and everything already approved for the same
 * organisation in the same round, so that a large sum cannot pass as two small ones; no limit means no authority.
 */
record Authority(@Nullable Money limit, Money alreadyApproved, Money secondApprovalAbove) {

    void check(Money amount) {
        if (limit == null) throw new Refusal("award.no-limit");
        var total = total(amount);
        if (total.isGreaterThan(limit)) throw new Refusal("award.above-limit", limit, total);
    }

    int approvalsNeeded(Money amount) {
        return total(amount).isGreaterThan(secondApprovalAbove) ? 2 : 1;
    }

    private Money total(Money amount) {
        return amount.plus(alreadyApproved);
    }
}
