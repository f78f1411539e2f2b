package org.almoner.web.finance;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.almoner.payment.PaymentId;
import org.jspecify.annotations.Nullable;

record NewRunForm(
        @NotNull(message = "{payments.new.which.missing}") @Nullable
        Which which,

        Set<PaymentId> chosen) {

    enum Which {
        ALL,
        CHOSEN
    }

    NewRunForm(@Nullable Which which, @Nullable Set<PaymentId> chosen) {
        this.which = which;
        this.chosen = chosen == null ? Set.of() : chosen;
    }
}
