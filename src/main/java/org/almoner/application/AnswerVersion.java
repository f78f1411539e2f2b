package org.almoner.application;

import java.time.Instant;
import org.almoner.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** One text of an answer, and who wrote it when. Version 0 is nobody's: nothing was written yet. */
public record AnswerVersion(
        String question,
        int version,
        String text,
        @Nullable PersonId by,
        @Nullable Instant at) {

    static AnswerVersion none(String question) {
        return new AnswerVersion(question, 0, "", null, null);
    }
}
