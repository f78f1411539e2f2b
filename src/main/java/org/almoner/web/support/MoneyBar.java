package org.almoner.web.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.ledger.Pot;
import org.joda.money.Money;

/** A pot at one glance: where its money is, as parts of a picture a thousand units wide. */
public record MoneyBar(Money total, List<Part> parts) {

    public record Part(String name, Money amount, long x, long width) {}

    private static final long WIDE = 1000;

    /** The parts in the order given; {@code total} is the whole width. */
    public static MoneyBar of(Money total, LinkedHashMap<String, Money> amounts) {
        var parts = new ArrayList<Part>();
        long x = 0;
        for (Map.Entry<String, Money> each : amounts.entrySet()) {
            var width = share(each.getValue(), total);
            parts.add(new Part(each.getKey(), each.getValue(), x, width));
            x += width;
        }
        return new MoneyBar(total, List.copyOf(parts));
    }

    /** Available, reserved and committed always; what comes later only when there is some. */
    public static MoneyBar of(Pot pot) {
        var amounts = new LinkedHashMap<String, Money>();
        amounts.put("available", pot.available());
        amounts.put("reserved", pot.reserved());
        amounts.put("committed", pot.committed());
        later(amounts, "payable", pot.payable());
        later(amounts, "paid", pot.paid());
        later(amounts, "recovered", pot.recovered());
        return of(pot.ceiling(), amounts);
    }

    private static void later(Map<String, Money> amounts, String name, Money amount) {
        if (amount.isPositive()) amounts.put(name, amount);
    }

    private static long share(Money amount, Money total) {
        long whole = total.getAmountMinorLong();
        return whole == 0 ? 0 : (WIDE * amount.getAmountMinorLong() + whole / 2) / whole;
    }
}
