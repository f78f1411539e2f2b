package org.almoner.web.applicant;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.almoner.form.Question;
import org.almoner.web.support.DateParts;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is typed: one of text, chosen and date, as the type of its question wants it.
 *
 * @param version the version of the answer the writer began with
 */
record QuestionForm(
        @Size(max = 40000, message = "{applicant.answer.long}") @Nullable
        String text,

        @Nullable List<String> chosen,
        @Nullable DateParts date,
        @Nullable Integer version) {

    static QuestionForm of(Question question, String answer, int version) {
        var day = question.type() == Question.Type.DATE ? parts(answer) : DateParts.NONE;
        return new QuestionForm(question.typed(answer), answer.lines().toList(), day, version);
    }

    /** What was typed, as one text. */
    String typed() {
        if (chosen != null && !chosen.isEmpty()) return String.join("\n", chosen);
        if (date != null && !date.blank())
            return "%s %s %s".formatted(date.day(), date.month(), date.year()).strip();
        return requireNonNullElse(text, "");
    }

    /** Both texts in one, to be edited. */
    QuestionForm with(String theirs, int theirVersion) {
        return new QuestionForm((typed() + "\n\n" + theirs).strip(), chosen, date, theirVersion);
    }

    private static DateParts parts(String answer) {
        var typed = List.of(answer.split("[ -]", 3));
        if (typed.size() < 3) return new DateParts(answer, "", "");
        return answer.contains("-")
                ? new DateParts(typed.get(2), typed.get(1), typed.getFirst())
                : new DateParts(typed.getFirst(), typed.get(1), typed.get(2));
    }
}
