package org.almoner.web.support;

import java.util.Optional;
import org.joda.money.Money;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;

/** Reads amounts typed into the rows of a table, as every other field of the service reads them. */
@Component
public class Amounts {

    private final ConversionService conversions;

    Amounts(ConversionService mvcConversionService) {
        this.conversions = mvcConversionService;
    }

    /** The amount, if what was typed is one of more than nothing. */
    public Optional<Money> read(String typed) {
        try {
            return Optional.ofNullable(conversions.convert(typed, Money.class)).filter(Money::isPositive);
        } catch (ConversionException unreadable) {
            return Optional.empty();
        }
    }

    public String write(Money amount) {
        return String.valueOf(conversions.convert(amount, String.class));
    }
}
