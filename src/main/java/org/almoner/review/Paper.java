package org.almoner.review;

import java.time.LocalDate;
import java.util.List;
import org.almoner.application.Application;
import org.almoner.application.CostLine;
import org.almoner.application.PlannedMilestone;
import org.almoner.fund.Criterion;
import org.almoner.fund.Round;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An application as a reviewer may read it. There is nobody's name in it, and {@code organisation} is missing in a blind
 * round.
 */
public record Paper(
        String reference,
        String title,
        String summary,
        String round,
        @Nullable String organisation,
        @Nullable LocalDate startsOn,
        @Nullable Integer months,
        List<Answered> answers,
        List<CostLine> costs,
        List<PlannedMilestone> milestones,
        Money amountRequested,
        List<Criterion> criteria) {

    public record Answered(String question, String text) {}

    static Paper of(Application application, Round round, String organisation) {
        return new Paper(
                String.valueOf(application.reference()),
                application.title(),
                application.summary(),
                round.name(),
                round.blind() ? null : organisation,
                application.startsOn(),
                application.months(),
                application.asked(round.form()).stream()
                        .map(question -> new Answered(
                                question.text(), question.shown(application.answer(question.code()))))
                        .toList(),
                application.costs(),
                application.milestones(),
                application.amountRequested(),
                round.criteria());
    }
}
