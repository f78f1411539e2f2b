package org.almoner.web.finance;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.almoner.reporting.PotRow;
import org.almoner.reporting.YearRow;
import org.almoner.shared.Sterling;
import org.almoner.web.support.MoneyBar;
import org.joda.money.Money;

/** Where the money of each pot is and in which year it falls, and the same of all pots together. */
public record Position(List<OfPot> pots, Balances whole, Years years) {

    public record OfPot(PotRow pot, Balances balances, Years years) {}

    public record Years(List<Year> rows, Money planned) {}

    /** One financial year of one or all pots; {@code bar} is drawn as wide as the whole pot. */
    public record Year(String name, Money planned, Money committed, Money payable, Money paid, MoneyBar bar) {}

    static Position of(List<PotRow> pots, List<YearRow> rows) {
        var byPot = rows.stream().collect(groupingBy(YearRow::pot));
        var each = pots.stream()
                .map(pot -> ofPot(pot, byPot.getOrDefault(pot.id(), List.of())))
                .toList();
        var whole = Balances.sum(pots);
        return new Position(each, whole, years(rows, whole.total()));
    }

    private static OfPot ofPot(PotRow pot, List<YearRow> rows) {
        return new OfPot(pot, Balances.of(pot), years(rows, pot.ceiling()));
    }

    private static Years years(List<YearRow> rows, Money whole) {
        var byYear = new TreeMap<>(rows.stream().collect(groupingBy(YearRow::year)));
        var years = byYear.entrySet().stream()
                .map(year -> sum(year.getKey(), year.getValue(), whole))
                .toList();
        return new Years(years, Sterling.sum(years.stream().map(Year::planned).toList()));
    }

    private static Year sum(int year, List<YearRow> rows, Money whole) {
        var planned = Sterling.sum(rows.stream().map(YearRow::planned).toList());
        var committed = Sterling.sum(rows.stream().map(YearRow::committed).toList());
        var payable = Sterling.sum(rows.stream().map(YearRow::payable).toList());
        var paid = Sterling.sum(rows.stream().map(YearRow::paid).toList());
        return new Year(
                FinancialYear.name(year), planned, committed, payable, paid, bar(whole, committed, payable, paid));
    }

    private static MoneyBar bar(Money whole, Money committed, Money payable, Money paid) {
        var parts = new LinkedHashMap<String, Money>();
        parts.put("paid", paid.isNegative() ? Sterling.ZERO : paid);
        parts.put("payable", payable);
        parts.put("committed", committed);
        return MoneyBar.of(whole, parts);
    }
}
