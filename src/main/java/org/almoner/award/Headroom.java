package org.almoner.award;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An approver's limit beside what is already approved for the organisation in the round. No limit: may approve nothing. */
public record Headroom(@Nullable Money limit, Money alreadyApproved, int approvalsNeeded) {

    public boolean covers(Money amount) {
        return limit != null && !alreadyApproved.plus(amount).isGreaterThan(limit);
    }
}
