package org.almoner.web.officer;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.almoner.form.Choice;
import org.almoner.form.Form;
import org.almoner.form.Outline;
import org.almoner.form.Question;
import org.almoner.form.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A question as it is typed; which of its fields count depends on its type. Choices stand on a line each. */
record QuestionForm(
        String section,
        Question.Type type,

        @NotBlank(message = "{officer.round.question.text.missing}")
        @Size(max = 500, message = "{builder.question.long}")
        String text,

        @Size(max = 5000, message = "{builder.text.long}") String guidance,

        @Min(value = 1, message = "{officer.round.question.words.low}")
        @Max(value = 5000, message = "{officer.round.question.words.high}")
        @Nullable
        Integer wordLimit,

        String least,
        String most,

        @Size(max = 20000, message = "{builder.text.long}") String choices,

        boolean required) {

    private static final int LONGEST_CHOICE = 200;

    QuestionForm {
        type = requireNonNullElse(type, Question.Type.LONG_TEXT);
        section = requireNonNullElse(section, "");
        guidance = requireNonNullElse(guidance, "");
        least = requireNonNullElse(least, "").strip();
        most = requireNonNullElse(most, "").strip();
        choices = requireNonNullElse(choices, "");
    }

    static QuestionForm of(String section, Question.Type type) {
        return of(section, new Question("", type, "", "", true, null, null, null, List.of(), null));
    }

    static QuestionForm of(String section, Question it) {
        return new QuestionForm(
                section,
                it.type(),
                it.text(),
                it.guidance(),
                it.wordLimit(),
                measure(it.type(), it.least()),
                measure(it.type(), it.most()),
                String.join("\n", it.choices().stream().map(Choice::text).toList()),
                it.required());
    }

    /** The same question asked in another way. */
    QuestionForm as(Question.Type other) {
        return new QuestionForm(section, other, text, guidance, null, least, most, choices, required);
    }

    void check(BindingResult errors) {
        if (type.measured() || type == Question.Type.FILE) {
            if (number(least) == null && !least.isEmpty()) errors.rejectValue("least", "builder.limit.unreadable");
            if (number(most) == null && !most.isEmpty()) errors.rejectValue("most", "builder.limit.unreadable");
            if (crossed()) errors.rejectValue("most", "builder.limit.crossed");
        }
        if (!type.chosen()) return;
        var lines = ChoiceLines.lines(choices);
        if (lines.size() < 2) errors.rejectValue("choices", "builder.choices.few");
        if (lines.stream().distinct().count() < lines.size()) errors.rejectValue("choices", "builder.choices.alike");
        if (lines.stream().anyMatch(line -> line.length() > LONGEST_CHOICE))
            errors.rejectValue("choices", "builder.choices.long");
    }

    /** The form with this question in it; {@code code} is null for a new one. */
    Form into(Form form, @Nullable String code) {
        var taken = form.questions().stream().map(Question::code).toList();
        var before = code == null ? null : form.question(code).orElse(null);
        var whole = form.sections().isEmpty() ? Outline.section(form, "proposal", "Your proposal", "") : form;
        return Outline.question(whole, home(whole), question(code == null ? Codes.of(text, taken) : code, before));
    }

    private String home(Form form) {
        var codes = form.sections().stream().map(Section::code).toList();
        return codes.contains(section) ? section : codes.getLast();
    }

    private Question question(String code, @Nullable Question before) {
        var known = before == null ? List.<Choice>of() : before.choices();
        return new Question(
                code,
                type,
                text,
                guidance,
                required,
                wordLimit,
                type.measured() ? number(least) : null,
                type.measured() || type == Question.Type.FILE ? number(most) : null,
                ChoiceLines.choices(choices, known),
                before == null ? null : before.shownWhen());
    }

    private boolean crossed() {
        var low = number(least);
        var high = number(most);
        return low != null && high != null && low.compareTo(high) > 0;
    }

    private @Nullable BigDecimal number(String typed) {
        var reader = reader(type);
        var read = reader.read(typed);
        return read.isEmpty() || reader.wrong(read).isPresent() ? null : new BigDecimal(read);
    }

    private static String measure(Question.Type type, @Nullable BigDecimal limit) {
        return limit == null ? "" : reader(type).typed(limit.toPlainString());
    }

    /** Limits are typed as the answers will be. */
    private static Question reader(Question.Type type) {
        var measured = type == Question.Type.MONEY ? type : Question.Type.NUMBER;
        return new Question("", measured, "", "", false, null, null, null, List.of(), null);
    }
}
