package org.almoner.web.support;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date as three typed fields. The month may be a number or a name. Kept as typed, so that it can be shown again. */
public record DateParts(String day, String month, String year) {

    public static final DateParts NONE = new DateParts("", "", "");

    public DateParts {
        day = requireNonNullElse(day, "").strip();
        month = requireNonNullElse(month, "").strip();
        year = requireNonNullElse(year, "").strip();
    }

    public static DateParts of(@Nullable LocalDate date) {
        return date == null
                ? NONE
                : new DateParts("" + date.getDayOfMonth(), "" + date.getMonthValue(), "" + date.getYear());
    }

    public boolean blank() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** The date, if all three fields together are a real one between the years 2000 and 2999. */
    public Optional<LocalDate> date() {
        if (!day.matches("\\d{1,2}") || !year.matches("2\\d{3}")) return Optional.empty();
        try {
            return monthNumber().map(number -> LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)));
        } catch (DateTimeException unreal) {
            return Optional.empty();
        }
    }

    private Optional<Integer> monthNumber() {
        if (month.matches("\\d{1,2}")) return Optional.of(Integer.parseInt(month));
        var name = month.toUpperCase(Locale.UK);
        return Arrays.stream(Month.values())
                .filter(each -> name.length() >= 3 && each.name().startsWith(name))
                .map(Month::getValue)
                .findFirst();
    }
}
