package org.almoner.form;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question of the form.
 *
 * @param wordLimit the most words of a text; null for every other type
 * @param least the lowest number, or amount in pounds
 * @param most the highest number, or amount in pounds, or how many files
 * @param choices what can be chosen; empty unless the type is a choice
 * @param shownWhen the earlier answer on which it is asked; always asked without
 */
public record Question(
        String code,
        Type type,
        String text,
        String guidance,
        boolean required,
        @Nullable Integer wordLimit,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        List<Choice> choices,
        @Nullable Condition shownWhen) {

    private static final int LINE = 40;
    private static final int PAGE = 500;

    public Question {
        code = requireNonNullElse(code, "");
        type = requireNonNullElse(type, Type.LONG_TEXT);
        text = requireNonNullElse(text, "");
        guidance = requireNonNullElse(guidance, "");
        wordLimit = type.written() ? requireNonNullElse(wordLimit, type == Type.SHORT_TEXT ? LINE : PAGE) : null;
        choices = type.chosen() ? List.copyOf(requireNonNullElse(choices, List.of())) : List.of();
    }

    /** A question answered by a text of several paragraphs. */
    public Question(String code, String text, String guidance, int wordLimit, boolean required) {
        this(code, Type.LONG_TEXT, text, guidance, required, wordLimit, null, null, List.of(), null);
    }

    /** What was typed in the one spelling that is kept; what cannot be understood stays as it was typed. */
    public String read(String typed) {
        return Spelling.read(this, typed);
    }

    /** What is wrong with an answer that is not empty, as it was {@link #read}: the code of a problem. */
    public Optional<String> wrong(String answer) {
        return answer.isEmpty() ? Optional.empty() : Judgement.of(this, answer);
    }

    /** The answer as people read it: £1,200, 31 January 2027, the texts of choices. */
    public String shown(String answer) {
        return Spelling.shown(this, answer);
    }

    /** The answer as it is typed again: amounts and numbers with their commas. */
    public String typed(String answer) {
        return type.measured() ? shown(answer).replace("£", "") : answer;
    }

    public Question shownWhen(@Nullable Condition condition) {
        return new Question(code, type, text, guidance, required, wordLimit, least, most, choices, condition);
    }

    public enum Type {
        SHORT_TEXT,
        LONG_TEXT,
        CHOICE,
        CHOICES,
        NUMBER,
        MONEY,
        DATE,
        FILE,
        DECLARATION;

        public boolean written() {
            return this == SHORT_TEXT || this == LONG_TEXT;
        }

        public boolean chosen() {
            return this == CHOICE || this == CHOICES;
        }

        /** Whether its answer is one of a few that are known before, so that other questions can depend on it. */
        public boolean deciding() {
            return chosen() || this == DECLARATION;
        }

        public boolean measured() {
            return this == NUMBER || this == MONEY;
        }
    }
}
