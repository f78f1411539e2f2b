package org.almoner.web.officer;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.almoner.form.Choice;
import org.almoner.form.Form;
import org.almoner.form.Question;
import org.almoner.form.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The wording of a form as it is corrected, all of it on one page.
 *
 * @param seen the version of the form that is corrected
 */
record WordingForm(
        @Nullable Integer seen, List<@Valid Heading> sections, List<@Valid Wording> questions, String reason) {

    WordingForm(
            @Nullable Integer seen,
            @Nullable List<@Valid Heading> sections,
            @Nullable List<@Valid Wording> questions,
            @Nullable String reason) {
        this.seen = seen;
        this.sections = sections == null ? List.of() : List.copyOf(sections);
        this.questions = questions == null ? List.of() : List.copyOf(questions);
        this.reason = requireNonNullElse(reason, "");
    }

    record Heading(
            @Nullable String code,

            @NotBlank(message = "{builder.section.title.missing}")
            @Size(max = 200, message = "{builder.title.long}")
            @Nullable
            String title,

            @Size(max = 5000, message = "{builder.text.long}") @Nullable
            String guidance) {}

    /** @param choices their texts, one on each line, as many and in the same order as before */
    record Wording(
            @Nullable String code,

            @NotBlank(message = "{officer.round.question.text.missing}")
            @Size(max = 500, message = "{builder.question.long}")
            @Nullable
            String text,

            @Size(max = 5000, message = "{builder.text.long}") @Nullable
            String guidance,

            @Min(value = 1, message = "{officer.round.question.words.low}")
            @Max(value = 5000, message = "{officer.round.question.words.high}")
            @Nullable
            Integer wordLimit,

            @Size(max = 20000, message = "{builder.text.long}") @Nullable
            String choices,

            @Nullable Boolean required) {

        static Wording of(Question it) {
            var choices =
                    String.join("\n", it.choices().stream().map(Choice::text).toList());
            return new Wording(it.code(), it.text(), it.guidance(), it.wordLimit(), choices, it.required());
        }

        Question applied(Question to) {
            return new Question(
                    to.code(),
                    to.type(),
                    requireNonNullElse(text, to.text()),
                    requireNonNullElse(guidance, ""),
                    to.required() && !Boolean.FALSE.equals(required),
                    wordLimit == null ? to.wordLimit() : wordLimit,
                    to.least(),
                    to.most(),
                    choices(to),
                    to.shownWhen());
        }

        List<String> lines() {
            return ChoiceLines.lines(requireNonNullElse(choices, ""));
        }

        private List<Choice> choices(Question to) {
            var texts = lines();
            if (texts.size() != to.choices().size()) return to.choices();
            return IntStream.range(0, texts.size())
                    .mapToObj(at -> new Choice(to.choices().get(at).code(), texts.get(at)))
                    .toList();
        }
    }

    static WordingForm of(Form form, int version) {
        return new WordingForm(
                version,
                form.sections().stream()
                        .map(it -> new Heading(it.code(), it.title(), it.guidance()))
                        .toList(),
                form.questions().stream().map(Wording::of).toList(),
                "");
    }

    void check(Form form, BindingResult errors) {
        for (var at = 0; at < questions.size(); at++) {
            var row = questions.get(at);
            var before = form.question(requireNonNullElse(row.code(), ""));
            if (before.isEmpty()) continue;
            var limit = before.get().wordLimit();
            if (row.wordLimit() != null && limit != null && row.wordLimit() < limit)
                errors.rejectValue(
                        "questions[" + at + "].wordLimit", "builder.wording.shorter", new Object[] {limit}, null);
            if (before.get().type().chosen()
                    && row.lines().size() != before.get().choices().size())
                errors.rejectValue("questions[" + at + "].choices", "builder.wording.choices");
        }
    }

    Form applied(Form form) {
        return form.with(form.sections().stream().map(this::applied).toList());
    }

    private Section applied(Section to) {
        var heading =
                sections.stream().filter(each -> to.code().equals(each.code())).findFirst();
        var changed = to.questions().stream()
                .map(question ->
                        wording(question).map(row -> row.applied(question)).orElse(question))
                .toList();
        return new Section(
                to.code(),
                heading.map(Heading::title).orElse(to.title()),
                heading.map(each -> requireNonNullElse(each.guidance(), "")).orElse(to.guidance()),
                changed);
    }

    private Optional<Wording> wording(Question question) {
        return questions.stream()
                .filter(each -> question.code().equals(each.code()))
                .findFirst();
    }
}
