package org.almoner.web.reviewer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.almoner.review.Interest;
import org.jspecify.annotations.Nullable;

record InvitationForm(
        @NotNull(message = "{reviewer.invitation.answer.needed}") @Nullable
        Answer answer,

        @Size(max = 1000) @Nullable String reason) {

    enum Answer {
        ACCEPT,
        SOFT,
        HARD,
        UNABLE
    }

    boolean accepts() {
        return answer == Answer.ACCEPT;
    }

    boolean reasonMissing() {
        return answer != null && !accepts() && said().isBlank();
    }

    String said() {
        return reason == null ? "" : reason;
    }

    @Nullable
    Interest interest() {
        return answer == Answer.HARD ? Interest.HARD : answer == Answer.SOFT ? Interest.SOFT : null;
    }
}
