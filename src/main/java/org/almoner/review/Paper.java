package org.almoner.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.almoner.application.Application;
import org.almoner.application.Attachment;
import org.almoner.application.CostLine;
import org.almoner.application.Partner;
import org.almoner.application.PlannedMilestone;
import org.almoner.form.Question;
import org.almoner.fund.Criterion;
import org.almoner.fund.Round;
import org.almoner.shared.NotFound;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An application as a reviewer may read it. There is nobody's name in it, and {@code organisation} and {@code partners}
 * are missing in a blind round.
 */
public record Paper(
        String reference,
        String title,
        String summary,
        String round,
        @Nullable String organisation,
        List<Partner> partners,
        @Nullable LocalDate startsOn,
        @Nullable Integer months,
        List<Answered> answers,
        List<CostLine> costs,
        List<PlannedMilestone> milestones,
        Money amountRequested,
        List<Criterion> criteria) {

    /**
     * @param files those that may be opened; in a blind round under names that tell nothing
     * @param unchecked how many more there are that the virus check has yet to look at
     */
    public record Answered(String question, String text, List<Attachment> files, long unchecked) {}

    static Paper of(Application application, Round round, String organisation) {
        return new Paper(
                String.valueOf(application.reference()),
                application.title(),
                application.summary(),
                round.name(),
                round.blind() ? null : organisation,
                round.blind() ? List.of() : application.partners(),
                application.startsOn(),
                application.months(),
                application.asked(round.form()).stream()
                        .map(question -> answered(question, application, round.blind()))
                        .toList(),
                application.costs(),
                application.milestones(),
                application.amountRequested(),
                round.criteria());
    }

    private static Answered answered(Question question, Application application, boolean blind) {
        var files = application.attachments(question.code());
        var shown = files.stream().filter(Attachment::released);
        var all = application.attachments();
        return new Answered(
                question.text(),
                question.shown(application.answer(question.code())),
                (blind ? shown.map(file -> file.nameless(all.indexOf(file) + 1)) : shown).toList(),
                files.stream().filter(Attachment::waiting).count());
    }

    /** Of those that may be opened, whatever they answer. */
    public Attachment file(UUID document) {
        return answers.stream()
                .flatMap(answer -> answer.files().stream())
                .filter(file -> file.is(document))
                .findFirst()
                .orElseThrow(() -> new NotFound(document));
    }
}
