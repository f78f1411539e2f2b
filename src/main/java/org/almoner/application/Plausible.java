package org.almoner.application;

import java.time.LocalDate;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What can be kept at all, in a draft too: it keeps nonsense out of the books, not mistakes out of drafts. */
final class Plausible {

    static final int MAX_MONTHS = 120;
    static final int MAX_TEXT = 50_000;
    static final int MAX_LINE = 1_000;
    static final int MAX_LINES = 100;
    private static final Money MAX_AMOUNT = Sterling.pounds(1_000_000_000);

    private Plausible() {}

    static Money amount(Money amount) {
        var sterling = amount.getCurrencyUnit().equals(Sterling.GBP);
        if (!sterling || amount.isNegativeOrZero() || amount.isGreaterThan(MAX_AMOUNT))
            throw new Refusal("application.amount-impossible", MAX_AMOUNT);
        return amount;
    }

    static LocalDate day(LocalDate day) {
        if (day.getYear() < 2000 || day.getYear() > 2100) throw new Refusal("application.day-impossible");
        return day;
    }

    static @Nullable Integer months(@Nullable Integer months) {
        if (months != null && (months < 1 || months > MAX_MONTHS))
            throw new Refusal("application.months-impossible", MAX_MONTHS);
        return months;
    }

    static String text(String text, int most) {
        if (text.length() > most) throw new Refusal("application.text-too-long", most);
        return text;
    }
}
