package org.almoner.web.agreements;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an agreement is stopped or goes on. */
record ReasonForm(
        @NotBlank(message = "{agreement.reason.missing}") @Size(max = 4000, message = "{agreement.reason.long}")
        String reason) {}
