package org.almoner.agreement;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.TreeMap;
import org.joda.money.Money;
import org.springframework.data.relational.core.mapping.Table;

/** What is expected to be paid in one financial year: 2026 is 1 April 2026 to 31 March 2027. */
@Table("agreement_instalment")
public record Instalment(int financialYear, Money amount) {

    /** What the milestones earn, by the financial year each is due in. */
    static List<Instalment> of(List<Milestone> milestones) {
        var years = new TreeMap<Integer, Money>();
        for (var milestone : milestones) years.merge(yearOf(milestone.due()), milestone.amount(), Money::plus);
        return years.entrySet().stream()
                .map(year -> new Instalment(year.getKey(), year.getValue()))
                .toList();
    }

    public static int yearOf(LocalDate day) {
        var april = LocalDate.of(day.getYear(), Month.APRIL, 1);
        return day.isBefore(april) ? day.getYear() - 1 : day.getYear();
    }

    /** As people write it: 2026 to 2027. */
    public String label() {
        return financialYear + " to " + (financialYear + 1);
    }
}
