package org.almoner.web.applicant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The applicant's answer to an offer; the reason is for a refusal and may be left out. */
record AnswerForm(
        @NotNull(message = "{offer.answer.missing}") @Nullable
        Boolean accept,

        @Size(max = 5000, message = "{panel.reason.long}") @Nullable
        String reason) {}
