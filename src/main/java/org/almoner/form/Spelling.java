package org.almoner.form;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How answers are written: once as they are kept, once as they are read. */
final class Spelling {

    static final String YES = "yes";

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final List<DateTimeFormatter> TYPED =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, typed("d M uuuu"), typed("d MMMM uuuu"), typed("d MMM uuuu"));

    private Spelling() {}

    static String read(Question question, String typed) {
        var text = typed.strip();
        return switch (question.type()) {
            case NUMBER -> number(text).map(Spelling::plain).orElse(text);
            case MONEY -> amount(text).map(BigDecimal::toPlainString).orElse(text);
            case DATE -> day(text).map(LocalDate::toString).orElse(text);
            case CHOICES -> inOrder(question, text);
            case DECLARATION -> List.of("yes", "true", "on").contains(text.toLowerCase(Locale.ROOT)) ? YES : "";
            case SHORT_TEXT -> SPACES.matcher(text).replaceAll(" ");
            case FILE -> "";
            case LONG_TEXT, CHOICE -> text;
        };
    }

    static String shown(Question question, String answer) {
        return switch (question.type()) {
            case NUMBER ->
                number(answer).map(number -> digits("#,##0.######", number)).orElse(answer);
            case MONEY -> amount(answer).map(Spelling::pounds).orElse(answer);
            case DATE -> day(answer).map(DAY::format).orElse(answer);
            case CHOICE, CHOICES -> texts(question, answer);
            case DECLARATION -> answer.equals(YES) ? "Yes" : "";
            case SHORT_TEXT, LONG_TEXT, FILE -> answer;
        };
    }

    static Optional<BigDecimal> number(String text) {
        return matching(NUMBER, SPACES.matcher(text).replaceAll("").replace(",", ""));
    }

    static Optional<BigDecimal> amount(String text) {
        return matching(AMOUNT, SPACES.matcher(text).replaceAll("").replaceAll("[£,]", ""))
                .map(pounds -> pounds.setScale(2, RoundingMode.UNNECESSARY));
    }

    static Optional<LocalDate> day(String text) {
        var words = SPACES.matcher(text.replace('/', ' ')).replaceAll(" ");
        for (var form : TYPED)
            try {
                return Optional.of(LocalDate.parse(words, form))
                        .filter(day -> day.getYear() >= 1900 && day.getYear() < 3000);
            } catch (DateTimeException another) {
                continue;
            }
        return Optional.empty();
    }

    private static Optional<BigDecimal> matching(Pattern shape, String text) {
        return shape.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String inOrder(Question question, String typed) {
        var chosen = typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        var known = question.choices().stream().map(Choice::code).toList();
        return chosen.stream()
                .sorted((a, b) -> Integer.compare(place(known, a), place(known, b)))
                .collect(joining("\n"));
    }

    private static int place(List<String> known, String code) {
        var at = known.indexOf(code);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private static String texts(Question question, String answer) {
        var texts = question.choices().stream().collect(toMap(Choice::code, Choice::text, (a, b) -> a));
        return answer.lines().map(code -> texts.getOrDefault(code, code)).collect(joining("\n"));
    }

    private static String pounds(BigDecimal amount) {
        return "£" + digits(amount.stripTrailingZeros().scale() <= 0 ? "#,##0" : "#,##0.00", amount);
    }

    private static String digits(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK)).format(number);
    }

    private static DateTimeFormatter typed(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(java.time.format.ResolverStyle.STRICT);
    }
}
