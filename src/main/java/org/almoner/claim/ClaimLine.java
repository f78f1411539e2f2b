package org.almoner.claim;

import org.almoner.application.PlainText;
import org.almoner.form.CostCategory;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One cost, and how much of it is not paid for. */
public record ClaimLine(
        CostCategory category,
        String description,
        Money amount,
        Money disallowed,
        @Nullable String reason) {

    static final int MOST_CHARACTERS = 200;
    private static final Money MOST = Sterling.pounds(1_000_000_000);

    public ClaimLine {
        description = PlainText.of(description).replaceAll("\\s+", " ");
        if (description.isBlank()) throw new Refusal("claim.description-missing");
        if (description.length() > MOST_CHARACTERS) throw new Refusal("claim.description-long", MOST_CHARACTERS);
        var sterling = amount.getCurrencyUnit().equals(Sterling.GBP);
        if (!sterling || amount.isNegativeOrZero() || amount.isGreaterThan(MOST))
            throw new Refusal("claim.amount-impossible", MOST);
    }

    /** As it is claimed, before anybody has checked it. */
    public static ClaimLine of(CostCategory category, String description, Money amount) {
        return new ClaimLine(category, description, amount, Sterling.ZERO, null);
    }

    public Money payable() {
        return amount.minus(disallowed);
    }

    ClaimLine allowed() {
        return of(category, description, amount);
    }

    ClaimLine without(Disallowance cut) {
        if (cut.amount().isGreaterThan(amount)) throw new Refusal("claim.disallows-too-much", cut.amount(), amount);
        return new ClaimLine(category, description, amount, cut.amount(), cut.reason());
    }
}
