package org.almoner.shared;

import java.util.Collection;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Pounds sterling, the one currency of Almoner; stored as whole pence. */
public final class Sterling {

    public static final CurrencyUnit GBP = CurrencyUnit.of("GBP");
    public static final Money ZERO = Money.zero(GBP);

    private Sterling() {}

    public static Money pence(long pence) {
        return Money.ofMinor(GBP, pence);
    }

    public static Money pounds(long pounds) {
        return Money.ofMajor(GBP, pounds);
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.isEmpty() ? ZERO : Money.total(amounts);
    }

    /** @throws ArithmeticException if the amount does not fit a {@code bigint} of pence */
    public static long pence(Money amount) {
        return amount.getAmountMinorLong();
    }
}
