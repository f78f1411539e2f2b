package org.almoner.web.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.shared.Sterling;
import org.almoner.web.support.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the JSON values of a record for people. */
@Component
class Facts {

    /** What an administrator who is not an auditor does not see. */
    private static final Set<String> SCORES = Set.of("score", "scores", "mean", "moderated", "spread", "comment");

    /** Facts whose value is a constant, with the name of its type in the messages {@code enum.…}. */
    private static final Map<String, String> CONSTANTS =
            Map.of("outcome", "Outcome", "route", "SubsidyRoute", "ground", "Reason", "roles", "Role", "parts", "Part");

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");

    private final Formats formats;

    Facts(Formats formats) {
        this.formats = formats;
    }

    List<Line.Fact> of(Map<String, Object> detail, Map<UUID, String> names, boolean withScores) {
        return detail.entrySet().stream()
                .filter(fact -> withScores || !SCORES.contains(fact.getKey()))
                .map(fact -> new Line.Fact(words(fact.getKey()), value(named(fact.getKey(), fact.getValue()), names)))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    /** Every id among a value and its parts. */
    static Stream<UUID> ids(@Nullable Object value) {
        return switch (value) {
            case String text when ID.matcher(text).matches() -> Stream.of(UUID.fromString(text));
            case Collection<?> several -> several.stream().flatMap(Facts::ids);
            case null, default -> Stream.empty();
        };
    }

    /** {@code closesAt} as "Closes at". */
    static String words(String name) {
        if (name.equals("sha256")) return "SHA-256";
        var spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.UK);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    private @Nullable Object named(String fact, @Nullable Object value) {
        var type = CONSTANTS.get(fact);
        return switch (value) {
            case String constant when type != null -> formats.constant(type, constant);
            case Collection<?> several ->
                several.stream().map(each -> named(fact, each)).toList();
            case null, default -> value;
        };
    }

    private String value(@Nullable Object value, Map<UUID, String> names) {
        return switch (value) {
            case null -> "";
            case String text when ID.matcher(text).matches() -> names.getOrDefault(UUID.fromString(text), text);
            case String text when INSTANT.matcher(text).matches() -> formats.when(Instant.parse(text));
            case Map<?, ?> money when money.get("amount") instanceof String amount -> pounds(amount);
            case Map<?, ?> parts -> joined(parts.values(), names);
            case Collection<?> several -> joined(several, names);
            case Boolean yes -> yes ? "Yes" : "No";
            default -> value.toString();
        };
    }

    private String pounds(String amount) {
        return formats.money(Sterling.ZERO.plus(new BigDecimal(amount)));
    }

    private String joined(Collection<?> values, Map<UUID, String> names) {
        return values.stream().map(each -> value(each, names)).collect(Collectors.joining(", "));
    }
}
