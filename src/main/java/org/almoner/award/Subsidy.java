package org.almoner.award;

import org.almoner.organisation.Organisation;
import org.almoner.shared.Refusal;
import org.almoner.subsidy.SubsidyRoute;

/** The route an award takes under subsidy control, with a reason wherever it is not the usual one. */
public record Subsidy(SubsidyRoute route, String reason) {

    static Subsidy of(Decision decision, Organisation.Kind kind) {
        var usual = SubsidyRoute.usual(kind);
        var route = decision.route() == null ? usual : decision.route();
        var reason =
                decision.routeReason() == null ? "" : decision.routeReason().strip();
        if (route != usual && !route.minimal() && reason.isEmpty()) throw new Refusal("award.subsidy-reason-needed");
        return new Subsidy(route, reason);
    }
}
