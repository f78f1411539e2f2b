package org.almoner.application;

import org.almoner.form.CostCategory;
import org.joda.money.Money;

public record CostLine(CostCategory category, String description, Money amount) {

    public CostLine {
        description = PlainText.line(description);
        Plausible.amount(amount);
    }
}
