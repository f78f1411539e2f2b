package org.almoner.application;

import static org.almoner.shared.Sterling.pounds;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.almoner.form.CostCategory;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.joda.money.Money;

/** Applications for tests: complete and eligible, asking for £50,000 over six months in two milestones. */
public final class ApplicationFixture {

    public static final LocalDate START = LocalDate.of(2026, 10, 1);

    private ApplicationFixture() {}

    public static SaveApplication complete(Round round) {
        return complete(round, pounds(50_000));
    }

    /** Everything a round asks for, at this price: an even number of pence. */
    public static SaveApplication complete(Round round, Money amount) {
        var half = amount.dividedBy(2, RoundingMode.UNNECESSARY);
        return new SaveApplication(
                new Details("Listening posts", "We build listening posts.", START, 6),
                round.questions().stream()
                        .map(question -> new Answer(question.code(), "An answer to " + question.text()))
                        .toList(),
                List.of(new CostLine(CostCategory.STAFF, "Two engineers", amount)),
                List.of(
                        new PlannedMilestone("Prototype", START.plusMonths(3), half),
                        new PlannedMilestone("Trial", START.plusMonths(6), half)));
    }

    /** Complete, and starting a month after the round has closed, whenever that is. */
    public static SaveApplication afterwards(Round round) {
        var whole = complete(round);
        var starts = LocalDate.ofInstant(round.deadline(), ZoneOffset.UTC).plusMonths(1);
        var details = new Details(whole.details().title(), whole.details().summary(), starts, 6);
        var milestones = whole.milestones().stream()
                .map(planned -> new PlannedMilestone(planned.title(), starts.plusMonths(3), planned.amount()))
                .toList();
        return new SaveApplication(details, whole.answers(), whole.costs(), milestones);
    }

    /** A draft of the organisation, ready to be submitted. */
    public static ApplicationId ready(
            Drafts drafts, Rounds rounds, RoundId round, OrganisationId organisation, PersonId by) {
        var id = drafts.start(round, organisation, by);
        drafts.save(id, complete(rounds.get(round)), null, by);
        return id;
    }
}
