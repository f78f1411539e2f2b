package org.almoner.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.almoner.form.CostCategory;
import org.almoner.organisation.Organisation;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One invented proposal, as {@code demonstration/proposals.yaml} tells it. */
record Proposal(
        Body organisation,
        Lead lead,
        String title,
        String summary,
        int months,
        List<String> answers,
        Map<String, String> facts,
        List<List<String>> costs,
        List<List<String>> milestones,
        @Nullable List<List<Integer>> scores,
        Until until) {

    record Body(
            String name,
            Organisation.Kind kind,
            @Nullable String companyNumber,
            @Nullable String charityNumber,
            String line1,
            String town,
            String postcode) {}

    record Lead(String name, String email) {}

    /** How far the proposal has come when the demonstration begins. */
    enum Until {
        WITHDRAWN,
        INELIGIBLE,
        IN_DOUBT,
        IN_REVIEW,
        DIVERGENT,
        PROPOSED,
        DECLINED,
        RESERVE,
        RECOMMENDED,
        APPROVED,
        OFFERED,
        ACCEPTED,
        SIGNED;

        boolean reached(Until step) {
            return compareTo(step) >= 0;
        }
    }

    /** A cost line or milestone: what it is called and its last column, the amount. */
    static Money amount(List<String> line) {
        return Money.of(Sterling.GBP, new BigDecimal(line.getLast()));
    }

    static CostCategory category(List<String> line) {
        return CostCategory.valueOf(line.getFirst());
    }
}
