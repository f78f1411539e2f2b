package org.almoner.web.support;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date and a time of day in London, as typed: "27", "3", "2027", "11:59pm". */
public record MomentParts(String day, String month, String year, String time) {

    public static final MomentParts NONE = new MomentParts("", "", "", "");

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(am|pm)?");

    public MomentParts {
        day = requireNonNullElse(day, "").strip();
        month = requireNonNullElse(month, "").strip();
        year = requireNonNullElse(year, "").strip();
        time = requireNonNullElse(time, "").strip();
    }

    public static MomentParts of(@Nullable Instant instant) {
        if (instant == null) return NONE;
        var local = instant.atZone(Formats.LONDON);
        var date = DateParts.of(local.toLocalDate());
        return new MomentParts(date.day(), date.month(), date.year(), "%tR".formatted(local));
    }

    public boolean blank() {
        return date().blank() && time.isEmpty();
    }

    /** The instant, if the fields together are a real date and time of day. */
    public Optional<Instant> instant() {
        return date().date()
                .flatMap(day -> timeOfDay()
                        .map(time -> day.atTime(time).atZone(Formats.LONDON).toInstant()));
    }

    private DateParts date() {
        return new DateParts(day, month, year);
    }

    private Optional<LocalTime> timeOfDay() {
        var typed = time.toLowerCase(Locale.UK).replace(" ", "");
        if (typed.equals("midday")) return Optional.of(LocalTime.NOON);
        if (typed.equals("midnight")) return Optional.of(LocalTime.MIDNIGHT);
        var parts = CLOCK.matcher(typed);
        if (!parts.matches()) return Optional.empty();
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return hour(Integer.parseInt(parts.group(1)), parts.group(3))
                .filter(hour -> minute < 60)
                .map(hour -> LocalTime.of(hour, minute));
    }

    private static Optional<Integer> hour(int typed, @Nullable String half) {
        if (half == null) return typed < 24 ? Optional.of(typed) : Optional.empty();
        if (typed < 1 || typed > 12) return Optional.empty();
        return Optional.of(typed % 12 + (half.equals("pm") ? 12 : 0));
    }
}
