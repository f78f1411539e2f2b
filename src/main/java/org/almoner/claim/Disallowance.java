package org.almoner.claim;

import org.almoner.application.PlainText;
import org.almoner.shared.Refusal;
import org.joda.money.Money;

/**
 * What an officer does not pay of one line, and why.
 *
 * @param line its position in the claim, from 0
 */
public record Disallowance(int line, Money amount, String reason) {

    public Disallowance {
        reason = PlainText.of(reason);
        if (amount.isNegativeOrZero()) throw new Refusal("claim.disallows-nothing");
        if (reason.isBlank()) throw new Refusal("claim.reason-needed");
    }
}
