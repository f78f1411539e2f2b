package org.almoner.web.approver;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why the panel should think again. */
record ReturnForm(
        @NotBlank(message = "{panel.reason.missing}") @Size(max = 5000, message = "{panel.reason.long}") @Nullable
        String reason) {}
