package org.almoner.web.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static long share(Money amount, Money total) {
        long whole = total.getAmountMinorLong();
        return whole == 0 ? 0 : (WIDE * amount.getAmountMinorLong() + whole / 2) / whole;
    }
}
