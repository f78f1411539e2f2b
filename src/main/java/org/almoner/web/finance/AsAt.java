package org.almoner.web.finance;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.almoner.web.support.DateParts;
import org.almoner.web.support.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The day whose end the balances are shown for, as typed; nothing typed means now. */
public record AsAt(DateParts day) {

    public AsAt {
        day = requireNonNullElse(day, DateParts.NONE);
    }

    /** The last instant of the day in London; a day that is unreal or still to come is an error beside the field. */
    @Nullable
    Instant end(BindingResult errors, LocalDate today) {
        if (day.blank()) return null;
        var date = day.date();
        if (date.isEmpty()) errors.rejectValue("day", "form.date.unreal");
        else if (date.get().isAfter(today)) errors.rejectValue("day", "books.as-at.future");
        return errors.hasErrors() ? null : date.map(AsAt::end).orElse(null);
    }

    /** What an address adds to show the same day again. */
    public String query() {
        return date().map(d -> "&day.day=" + d.getDayOfMonth() + "&day.month=" + d.getMonthValue() + "&day.year="
                        + d.getYear())
                .orElse("");
    }

    private Optional<LocalDate> date() {
        return day.date();
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Formats.LONDON).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
