package org.almoner.web.support;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.almoner.form.Choice;
import org.almoner.form.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What the form parts need to know, in templates {@code #forms}: ids, describing texts, examples, options. */
@Component
public class Forms {

    private final Formats formats;

    Forms(Formats formats) {
        this.formats = formats;
    }

    /** The id of a field's first control, to which the error summary links: {@code costs[0].amount}, costs0.amount. */
    public String id(String field) {
        return field.replace("[", "").replace("]", "");
    }

    public @Nullable String describedBy(String id, @Nullable String hint, boolean wrong) {
        return describedBy(id, hint, wrong, null);
    }

    public @Nullable String describedBy(String id, @Nullable String hint, boolean wrong, @Nullable Object words) {
        var ids = (words == null ? "" : id + "-info ")
                + (hint == null || hint.isEmpty() ? "" : id + "-hint ")
                + (wrong ? id + "-error" : "");
        return ids.isBlank() ? null : ids.strip();
    }

    public String exampleDate() {
        var date = inThreeMonths();
        return "For example, %d %d %d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    public String exampleMoment() {
        return exampleDate() + " at 11:59pm";
    }

    /** A text as an id: "Project details", project-details. */
    public String slug(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-");
    }

    /** The address with the cursor of the next page set. */
    public String next(String href, String cursor) {
        return UriComponentsBuilder.fromUriString(href)
                .replaceQueryParam("cursor", "{cursor}")
                .encode()
                .buildAndExpand(cursor)
                .toUriString();
    }

    /** One choice for each constant, with its label. */
    public <E extends Enum<E>> List<Option> options(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> new Option(value.name(), formats.label(value)))
                .toList();
    }

    /** What can be chosen under a question; a declaration is one box to tick. */
    public List<Option> choices(Question question) {
        if (question.type() == Question.Type.DECLARATION) return List.of(new Option("yes", "I confirm this"));
        return options(question.choices(), Choice::code, Choice::text);
    }

    public static <T> List<Option> options(List<T> things, Function<T, Object> value, Function<T, String> text) {
        return things.stream()
                .map(thing -> new Option(value.apply(thing).toString(), text.apply(thing)))
                .toList();
    }

    private LocalDate inThreeMonths() {
        return formats.today().plusMonths(3);
    }
}
