package org.almoner.web.panel;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The score the panel agrees on when reviewers are far apart. */
record ModerationForm(
        @NotNull(message = "{panel.moderation.score.missing}")
        @DecimalMin(value = "0", message = "{panel.moderation.score.outside}")
        @DecimalMax(value = "5", message = "{panel.moderation.score.outside}")
        @Nullable
        BigDecimal score,

        @NotBlank(message = "{panel.reason.missing}") @Size(max = 5000, message = "{panel.reason.long}") @Nullable
        String reason) {}
