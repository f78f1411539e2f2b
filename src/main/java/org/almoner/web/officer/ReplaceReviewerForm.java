package org.almoner.web.officer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record ReplaceReviewerForm(
        @NotBlank(message = "{officer.replace.reason.needed}") @Size(max = 1000)
        String reason) {}
