package org.almoner.application;

import java.time.LocalDate;
import org.joda.money.Money;

/** Something the project will have done by a day, and what is asked for it. */
public record PlannedMilestone(String title, LocalDate due, Money amount) {

    public PlannedMilestone {
        title = PlainText.line(title);
        Plausible.day(due);
        Plausible.amount(amount);
    }
}
