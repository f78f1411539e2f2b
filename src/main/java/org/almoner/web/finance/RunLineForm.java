package org.almoner.web.finance;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotNull;
import org.almoner.payment.Outcome;
import org.jspecify.annotations.Nullable;

record RunLineForm(
        @NotNull(message = "{payments.line.outcome.missing}") @Nullable
        Outcome outcome,

        String reason) {

    RunLineForm(@Nullable Outcome outcome, @Nullable String reason) {
        this.outcome = outcome;
        this.reason = requireNonNullElse(reason, "");
    }
}
