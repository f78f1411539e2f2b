package org.almoner.fund;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almoner.form.Choice;
import org.almoner.form.Form;
import org.almoner.form.Question;
import org.almoner.form.Section;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Keeps out what no officer would write: texts without end, characters nobody can see, codes that break an address. */
final class Plausible {

    private static final int LONGEST = 5_000;
    private static final int MOST_QUESTIONS = 200;
    private static final int MOST_CHOICES = 100;
    private static final int MOST_DIGITS = 12;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}");
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Plausible() {}

    static void require(DraftRound draft) {
        Stream.of(draft.basics().name(), draft.basics().summary()).forEach(Plausible::text);
        draft.criteria().forEach(Plausible::criterion);
        Stream.of(draft.entry().employees(), draft.entry().turnover())
                .filter(Objects::nonNull)
                .forEach(ceiling -> number(ceiling.most()));
        form(draft.form());
    }

    static void form(Form form) {
        if (form.questions().size() > MOST_QUESTIONS || form.sections().size() > MOST_QUESTIONS)
            throw new Refusal("round.form-too-large", MOST_QUESTIONS);
        form.sections().forEach(Plausible::section);
        form.questions().forEach(Plausible::question);
        form.costs().forEach(rule -> text(rule.guidance()));
    }

    private static void criterion(Criterion criterion) {
        code(criterion.code());
        Stream.of(criterion.name(), criterion.guidance()).forEach(Plausible::text);
        criterion.descriptors().forEach(Plausible::text);
    }

    private static void section(Section section) {
        code(section.code());
        List.of(section.title(), section.guidance()).forEach(Plausible::text);
    }

    private static void question(Question question) {
        code(question.code());
        List.of(question.text(), question.guidance()).forEach(Plausible::text);
        number(question.least());
        number(question.most());
        if (question.choices().size() > MOST_CHOICES) throw new Refusal("round.form-too-large", MOST_CHOICES);
        for (var choice : question.choices()) choice(choice);
    }

    private static void number(@Nullable BigDecimal number) {
        if (number != null && (number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS))
            throw new Refusal("round.number-implausible", MOST_DIGITS);
    }

    private static void choice(Choice choice) {
        if (!choice.code().isEmpty()) code(choice.code());
        text(choice.text());
    }

    private static void code(String code) {
        if (!CODE.matcher(code).matches()) throw new Refusal("round.code-unfit", shortened(code));
    }

    private static void text(String text) {
        if (text.length() > LONGEST) throw new Refusal("round.text-too-long", shortened(text), LONGEST);
        if (HIDDEN.matcher(text).find()) throw new Refusal("round.text-hidden", shortened(text));
    }

    private static String shortened(String text) {
        var plain = HIDDEN.matcher(text).replaceAll("");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }
}
