package org.almoner.web.support;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How values are written for people: GOV.UK style, Europe/London. In templates {@code #formats}. {@code null} is "". */
@Component
public class Formats {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm:ss zzz", Locale.UK);

    private final MessageSource messages;
    private final Clock clock;

    Formats(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** £85,000 or £85,000.50; a minus sign goes before the pound sign. */
    public String money(@Nullable Money amount) {
        return amount == null ? "" : Pounds.withSign(amount);
    }

    /** 1 April 2026 at 11:59pm */
    public String when(@Nullable Instant instant) {
        if (instant == null) return "";
        var local = instant.atZone(LONDON);
        return DAY.format(local) + " at " + time(local.toLocalTime());
    }

    /** 1 April 2026 at 23:59:59 BST: to the second, and certain in the night when the clock is put back. */
    public String exactly(@Nullable Instant instant) {
        return instant == null ? "" : SECOND.format(instant.atZone(LONDON));
    }

    /** 1 April 2026 */
    public String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    public String day(@Nullable Instant instant) {
        return instant == null ? "" : DAY.format(instant.atZone(LONDON));
    }

    /** 11:59pm, 6pm, midday, midnight */
    public String time(LocalTime time) {
        if (time.getHour() == 0 && time.getMinute() == 0) return "midnight";
        if (time.getHour() == 12 && time.getMinute() == 0) return "midday";
        var pattern = time.getMinute() == 0 ? "ha" : "h:mma";
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).format(time).toLowerCase(Locale.UK);
    }

    /** "3 days left", "2 hours left", "4 days overdue": from now to the given instant. */
    public String left(@Nullable Instant until) {
        if (until == null) return "";
        var gap = Duration.between(clock.instant(), until);
        return span(gap.abs()) + (gap.isNegative() ? " overdue" : " left");
    }

    /** "3 days ago" */
    public String ago(@Nullable Instant since) {
        return since == null
                ? ""
                : span(Duration.between(since, clock.instant()).abs()) + " ago";
    }

    /** 0.425 as "42.5%" */
    public String percent(@Nullable BigDecimal share) {
        return share == null ? "" : share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** A number with thousands separated and no needless zeros: 1,234.5 */
    public String number(@Nullable Number number) {
        return number == null
                ? ""
                : String.format(Locale.UK, "%,.4f", number.doubleValue()).replaceAll("\\.?0+$", "");
    }

    /** The message {@code enum.<Type>.<VALUE>}, or the constant in plain letters: OPEN_COMPETITION, "Open competition". */
    public String label(@Nullable Enum<?> value) {
        return value == null ? "" : constant(value.getDeclaringClass().getSimpleName(), value.name());
    }

    /** As {@link #label}, of a constant that is known by its name only. */
    public String constant(String type, String name) {
        return message("enum." + type + "." + name, humanised(name));
    }

    /** The text of a status tag: message {@code status.<VALUE>}. */
    public String status(@Nullable Object value) {
        return value == null ? "" : message("status." + value, humanised(value.toString()));
    }

    /** A message key's text, or the text itself when there is no such key. */
    public String text(@Nullable String keyOrText) {
        return keyOrText == null ? "" : message(keyOrText, keyOrText);
    }

    private String message(String key, String otherwise) {
        var found = messages.getMessage(key, null, null, Locale.UK);
        return found == null ? otherwise : found;
    }

    private static String humanised(String constant) {
        var words = constant.toLowerCase(Locale.UK).replace('_', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String span(Duration gap) {
        if (gap.toDays() > 0) return plural(gap.toDays(), "day");
        if (gap.toHours() > 0) return plural(gap.toHours(), "hour");
        return plural(Math.max(1, gap.toMinutes()), "minute");
    }

    private static String plural(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    /** Today in London. */
    public LocalDate today() {
        return ZonedDateTime.ofInstant(clock.instant(), LONDON).toLocalDate();
    }
}
