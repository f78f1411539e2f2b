package org.almoner.web.panel;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.almoner.award.Award;
import org.almoner.award.Decision;
import org.almoner.subsidy.SubsidyRoute;
import org.almoner.web.support.AboveZero;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the panel types about one award. */
record DecisionForm(
        @NotNull(message = "{panel.decision.outcome.missing}")
        Decision.@Nullable Outcome outcome,

        @AboveZero @Nullable Money amount,

        @Size(max = 5000, message = "{panel.reason.long}") @Nullable
        String reason,

        @Nullable SubsidyRoute route,

        @Size(max = 5000, message = "{panel.reason.long}") @Nullable
        String routeReason) {

    static DecisionForm of(Award award, SubsidyRoute usual) {
        return new DecisionForm(null, award.requested(), "", usual, "");
    }

    Decision decision() {
        if (outcome == null) throw new IllegalStateException("Not validated");
        return new Decision(outcome, amount, reason == null ? "" : reason, route, routeReason);
    }
}
