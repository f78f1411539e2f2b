package org.almoner.demo;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.application.Answer;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.CostLine;
import org.almoner.application.Details;
import org.almoner.application.Drafts;
import org.almoner.application.PlannedMilestone;
import org.almoner.application.SaveApplication;
import org.almoner.application.Submissions;
import org.almoner.form.CostCategory;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.Address;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.RegisterOrganisation;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** The applicants: they register their organisation, write and submit. */
@Component
class Applying {

    /** Codes of the questions that the long answers of a proposal are given to, in their order. */
    private static final List<String> TEXTS = List.of("problem", "solution", "plan", "results", "team");

    private final Cast cast;
    private final Organisations organisations;
    private final Applications applications;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Map<String, OrganisationId> registered = new HashMap<>();

    Applying(
            Cast cast, Organisations organisations, Applications applications, Drafts drafts, Submissions submissions) {
        this.cast = cast;
        this.organisations = organisations;
        this.applications = applications;
        this.drafts = drafts;
        this.submissions = submissions;
    }

    PersonId lead(Proposal told) {
        return cast.applicant(told.lead().name(), told.lead().email());
    }

    /** @param starts when the project begins */
    ApplicationId submit(RoundId round, Proposal told, LocalDate starts) {
        var lead = lead(told);
        var application = drafts.start(round, organisation(told.organisation(), lead), lead);
        drafts.save(application, written(told, starts), null, lead);
        submissions.submit(application, lead);
        if (told.until() == Proposal.Until.WITHDRAWN)
            applications.withdraw(application, "We have found another way to pay for the work.", lead);
        return application;
    }

    OrganisationId organisation(Proposal told) {
        return organisation(told.organisation(), lead(told));
    }

    private OrganisationId organisation(Proposal.Body body, PersonId lead) {
        return registered.computeIfAbsent(
                body.name(),
                name -> organisations.register(
                        new RegisterOrganisation(
                                name,
                                body.kind(),
                                body.companyNumber(),
                                body.charityNumber(),
                                new Address(body.line1(), null, body.town(), body.postcode(), "United Kingdom")),
                        lead));
    }

    /** What the first application said, carried on for a year with the money that was promised. */
    void submitSecondStage(ApplicationId draft, LocalDate starts, Money amount, PersonId lead) {
        var first = applications.get(draft);
        var quarter = amount.dividedBy(4, RoundingMode.DOWN);
        var overheads = amount.multipliedBy(0.1, RoundingMode.DOWN);
        var costs = List.of(
                new CostLine(CostCategory.STAFF, "Team for twelve months", amount.minus(overheads)),
                new CostLine(CostCategory.OVERHEADS, "Premises and administration", overheads));
        var milestones = List.of(
                new PlannedMilestone("Partners signed up", end(starts, 3), quarter),
                new PlannedMilestone("In daily use by one service", end(starts, 6), quarter),
                new PlannedMilestone("In daily use by three services", end(starts, 9), quarter),
                new PlannedMilestone(
                        "Handed over, with an evaluation", end(starts, 12), amount.minus(quarter.multipliedBy(3))));
        var details =
                new Details(first.title() + ", second stage", first.details().summary(), starts, 12);
        drafts.save(draft, new SaveApplication(details, first.answers(), costs, milestones), null, lead);
        submissions.submit(draft, lead);
    }

    private static LocalDate end(LocalDate starts, int months) {
        return starts.plusMonths(months).minusDays(1);
    }

    private static SaveApplication written(Proposal told, LocalDate starts) {
        return new SaveApplication(
                new Details(told.title(), told.summary(), starts, told.months()),
                answers(told),
                told.costs().stream()
                        .map(line -> new CostLine(Proposal.category(line), line.get(1), Proposal.amount(line)))
                        .toList(),
                told.milestones().stream()
                        .map(line -> new PlannedMilestone(
                                line.getFirst(), end(starts, Integer.parseInt(line.get(1))), Proposal.amount(line)))
                        .toList());
    }

    private static List<Answer> answers(Proposal told) {
        var answers = new ArrayList<Answer>();
        for (var i = 0; i < told.answers().size(); i++)
            answers.add(new Answer(TEXTS.get(i), told.answers().get(i)));
        told.facts().forEach((question, said) -> answers.add(new Answer(question, said)));
        return answers;
    }
}
