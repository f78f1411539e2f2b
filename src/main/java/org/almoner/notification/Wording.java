package org.almoner.notification;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns a template and its arguments into the plain text of a letter. */
@Component
class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("d MMMM yyyy 'at' h:mm")
            .appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "am", 1L, "pm"))
            .toFormatter(Locale.UK)
            .withZone(ZoneId.of("Europe/London"));

    private final MessageSource messages;
    private final String baseUrl;

    Wording(MessageSource messages, @Value("${almoner.base-url:http://localhost:8080}") String baseUrl) {
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    String subject(String template, Object... args) {
        return text(template + ".subject", args);
    }

    String body(String name, String template, Object... args) {
        return text("letter.frame", name, text(template + ".body", args), baseUrl);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(
                key, Arrays.stream(args).map(Wording::written).toArray(), Locale.UK);
    }

    private static Object written(Object value) {
        return switch (value) {
            case Money money -> pounds(money.getAmount());
            case Instant instant -> MOMENT.format(instant);
            case LocalDate day -> DAY.format(day);
            default -> value;
        };
    }

    private static String pounds(BigDecimal amount) {
        var pattern = amount.stripTrailingZeros().scale() <= 0 ? "£%,.0f" : "£%,.2f";
        return pattern.formatted(amount);
    }
}
