package org.almoner.web.claims;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a claim is withdrawn, returned, rejected or sent back. */
record ClaimReasonForm(
        @NotBlank(message = "{claims.reason.missing}") @Size(max = 4000, message = "{claims.reason.long}")
        String reason) {

    static final ClaimReasonForm BLANK = new ClaimReasonForm("");
}
