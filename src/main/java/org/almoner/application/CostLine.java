package org.almoner.application;

import org.almoner.form.CostCategory;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/** @param partner the number of the {@link Partner} whose cost it is; null: the applicant's own */
public record CostLine(
        CostCategory category,
        String description,
        Money amount,
        @Nullable Integer partner) {

    @PersistenceCreator
    public CostLine {
        description = PlainText.line(description);
        Plausible.amount(amount);
    }

    /** A cost of the applicant's own. */
    public CostLine(CostCategory category, String description, Money amount) {
        this(category, description, amount, null);
    }
}
