package org.almoner.fund;

import org.almoner.shared.Refusal;

/** A question of the application form; {@code wordLimit} counts words, not characters. */
public record Question(String code, String text, String guidance, int wordLimit, boolean required) {

    public Question {
        if (wordLimit < 1) throw new Refusal("round.word-limit-invalid", wordLimit);
    }
}
