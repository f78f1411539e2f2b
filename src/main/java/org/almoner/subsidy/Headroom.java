package org.almoner.subsidy;

import java.time.LocalDate;
import java.util.List;
import org.almoner.shared.Sterling;
import org.joda.money.Money;

/**
 * What an organisation was given between {@code from}, the 1 April that began the financial year before last, and the
 * day asked about, against the limit.
 */
public record Headroom(Money limit, LocalDate from, LocalDate until, Money used, Money left, List<Assistance> given) {

    static Headroom of(Money limit, LocalDate day, List<Assistance> given) {
        var used = Sterling.sum(given.stream().map(Assistance::amount).toList());
        var left = used.isGreaterThan(limit) ? Sterling.ZERO : limit.minus(used);
        return new Headroom(limit, start(day), day, used, left, List.copyOf(given));
    }

    /** Subsidy Control Act 2022, section 36: the elapsed part of this financial year and the two before it. */
    static LocalDate start(LocalDate day) {
        var april = day.withMonth(4).withDayOfMonth(1);
        var thisYear = day.isBefore(april) ? april.minusYears(1) : april;
        return thisYear.minusYears(2);
    }

    public boolean covers(Money amount) {
        return !amount.isGreaterThan(left);
    }
}
