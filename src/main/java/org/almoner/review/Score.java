package org.almoner.review;

import org.almoner.application.PlainText;
import org.jspecify.annotations.Nullable;

/** What a reviewer gives one criterion: 0 to 5, and why. {@code score} is missing only while the review is a draft. */
public record Score(String criterion, @Nullable Integer score, String justification) {

    public static final int HIGHEST = 5;

    public Score {
        justification = PlainText.of(justification);
    }

    boolean complete() {
        return score != null && !justification.isEmpty();
    }

    boolean inRange() {
        return score == null || (score >= 0 && score <= HIGHEST);
    }
}
