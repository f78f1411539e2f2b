package org.almoner.fund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.almoner.form.Flaw;
import org.almoner.form.Question;
import org.jspecify.annotations.Nullable;

/** What has to be there before a round can be published. Answers with the codes of what is missing. */
final class Readiness {

    private Readiness() {}

    static List<String> missing(DraftRound draft, Fund fund, Instant now) {
        var missing = new ArrayList<String>();
        var officer = fund.seniorResponsibleOfficer();
        if (officer == null || officer.isBlank()) missing.add("senior-responsible-officer");
        if (draft.basics().summary().isBlank()) missing.add("summary");
        budget(draft.budget(), missing);
        dates(draft.dates(), now, missing);
        weights(draft.criteria(), missing);
        if (draft.basics().kind() == Round.Kind.FOLLOW_ON && draft.basics().parent() == null) missing.add("parent");
        var least = draft.entry().leastMonths();
        if (least != null && draft.budget() != null && least > draft.budget().maxMonths()) missing.add("least-months");
        ceiling(draft, draft.entry().employees(), Question.Type.NUMBER, "employees", missing);
        ceiling(draft, draft.entry().turnover(), Question.Type.MONEY, "turnover", missing);
        draft.form().flaws().stream().map(Flaw::code).distinct().forEach(missing::add);
        return List.copyOf(missing);
    }

    private static void ceiling(
            DraftRound draft, Entry.@Nullable Ceiling ceiling, Question.Type type, String code, List<String> missing) {
        if (ceiling == null) return;
        var asked = draft.form().question(ceiling.question()).filter(question -> question.type() == type);
        if (asked.isEmpty()) missing.add(code);
    }

    private static void budget(DraftRound.@Nullable Budget budget, List<String> missing) {
        if (budget == null) {
            missing.add("budget");
            return;
        }
        if (!budget.pot().isPositive()) missing.add("pot");
        if (!budget.awardMin().isPositive()
                || budget.awardMin().isGreaterThan(budget.awardMax())
                || budget.awardMax().isGreaterThan(budget.pot())) missing.add("award-limits");
        if (budget.maxAwards() != null && budget.maxAwards() < 1 || budget.maxMonths() < 1) missing.add("award-limits");
    }

    private static void dates(DraftRound.@Nullable Dates dates, Instant now, List<String> missing) {
        if (dates == null) {
            missing.add("dates");
            return;
        }
        if (!dates.opensAt().isBefore(dates.closesAt())) missing.add("dates-order");
        if (!dates.closesAt().isAfter(now)) missing.add("closing-in-the-past");
        if (dates.graceMinutes() < 0 || dates.offerValidityDays() < 1) missing.add("dates-limits");
    }

    private static void weights(List<Criterion> criteria, List<String> missing) {
        if (criteria.stream().mapToInt(Criterion::weight).sum() != 100
                || criteria.stream().anyMatch(criterion -> criterion.weight() < 1)) missing.add("weights");
    }
}
