package org.almoner.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.almoner.award.Award;
import org.joda.money.Money;

/** What one award asks for beyond the terms that every agreement has. */
final class Conditions {

    private Conditions() {}

    static List<String> of(Award award, Plan plan) {
        var conditions = new ArrayList<String>();
        if (award.given().isLessThan(award.requested()))
            conditions.add(
                    "You asked for %s and are given %s. Carry out the work in your application as far as the smaller amount allows. The milestones have been cut in proportion."
                            .formatted(pounds(award.requested()), pounds(award.given())));
        var reason = award.reason();
        if (reason != null && !reason.isBlank())
            conditions.add("Take account of what the panel said: “%s”".formatted(reason.strip()));
        if (Instalment.of(plan.milestones()).size() > 1)
            conditions.add(
                    "What is not claimed in one financial year does not pass into the next by itself. Tell us before 1 February if a milestone will not be reached by 31 March.");
        return List.copyOf(conditions);
    }

    private static String pounds(Money amount) {
        return String.format(Locale.UK, "£%,.2f", amount.getAmount());
    }
}
