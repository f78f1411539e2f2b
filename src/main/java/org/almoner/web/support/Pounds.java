package org.almoner.web.support;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParseException;
import java.util.Locale;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/**
 * Amounts as people type them: "£1,234.50", "1 234.5", "85000". Never negative, at most two decimals, below ten
 * thousand million pounds; anything else is a type mismatch, whose text is the message {@code typeMismatch}.
 */
@Component
class Pounds implements Formatter<Money> {

    private static final String SHAPE = "\\d{1,10}(\\.\\d{1,2})?";

    @Override
    public Money parse(String text, Locale locale) throws ParseException {
        var plain = text.replaceAll("[£,\\s\\u00a0]", "");
        if (!plain.matches(SHAPE)) throw new ParseException(text, 0);
        return Money.of(Sterling.GBP, new BigDecimal(plain));
    }

    @Override
    public String print(Money amount, Locale locale) {
        return digits(amount);
    }

    static String withSign(Money amount) {
        return (amount.isNegative() ? "−£" : "£") + digits(amount.abs());
    }

    private static String digits(Money amount) {
        var whole = amount.getAmountMinorLong() % 100 == 0;
        var symbols = DecimalFormatSymbols.getInstance(Locale.UK);
        return new DecimalFormat(whole ? "#,##0" : "#,##0.00", symbols).format(amount.getAmount());
    }
}
