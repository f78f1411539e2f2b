package org.almoner.claim;

import org.joda.money.Money;

/**
 * How far the money of one agreement has been claimed.
 *
 * @param agreed the amount of the agreement
 * @param claimed by claims that are submitted and neither returned nor refused, less what was disallowed
 * @param approved the part of it that is approved, paid or not
 */
public record ClaimTotals(Money agreed, Money claimed, Money approved, Money paid) {

    public Money left() {
        return agreed.minus(claimed);
    }
}
