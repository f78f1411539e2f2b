package org.almoner.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/** Something to be done by a day, and the money it earns; reached when the report on it was accepted. */
@Table("agreement_milestone")
public record Milestone(
        String title, LocalDate due, Money amount, @Nullable Instant reachedAt) {

    static Milestone planned(String title, LocalDate due, Money amount) {
        return new Milestone(title, due, amount, null);
    }

    public boolean reached() {
        return reachedAt != null;
    }

    Milestone reached(Instant now) {
        return new Milestone(title, due, amount, now);
    }
}
