package org.almoner.demo;

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
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.Address;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.RegisterOrganisation;
import org.springframework.stereotype.Component;

/** The applicants: they register their organisation, write and submit. */
@Component
class Applying {

    private final Cast cast;
    private final Organisations organisations;
    private final Applications applications;
    private final Drafts drafts;
    private final Map<String, OrganisationId> registered = new HashMap<>();

    Applying(Cast cast, Organisations organisations, Applications applications, Drafts drafts) {
        this.cast = cast;
        this.organisations = organisations;
        this.applications = applications;
        this.drafts = drafts;
    }

    PersonId lead(Proposal told) {
        return cast.applicant(told.lead().name(), told.lead().email());
    }

    ApplicationId submit(RoundId round, Proposal told, Calendar calendar) {
        var lead = lead(told);
        var application = drafts.start(round, organisation(told.organisation(), lead), lead);
        drafts.save(application, written(told, calendar), null, lead);
        drafts.submit(application, lead);
        if (told.until() == Proposal.Until.WITHDRAWN)
            applications.withdraw(application, "We have found another way to pay for the work.", lead);
        return application;
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

    private static SaveApplication written(Proposal told, Calendar calendar) {
        var starts = calendar.day(45);
        return new SaveApplication(
                new Details(told.title(), told.summary(), starts, told.months()),
                answers(told),
                told.costs().stream()
                        .map(line -> new CostLine(Proposal.category(line), line.get(1), Proposal.amount(line)))
                        .toList(),
                told.milestones().stream()
                        .map(line -> new PlannedMilestone(
                                line.getFirst(),
                                starts.plusMonths(Integer.parseInt(line.get(1))).minusDays(1),
                                Proposal.amount(line)))
                        .toList());
    }

    private static List<Answer> answers(Proposal told) {
        var answers = new ArrayList<Answer>();
        for (var i = 0; i < told.answers().size(); i++)
            answers.add(new Answer(
                    Programmes.QUESTIONS.get(i).code(), told.answers().get(i)));
        return answers;
    }
}
