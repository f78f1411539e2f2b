package org.almoner.monitoring;

import java.util.LinkedHashSet;
import java.util.Set;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.Agreements;
import org.almoner.application.Applications;
import org.almoner.award.Awards;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.notification.Letters;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.springframework.stereotype.Component;

/** Letters about a report: to whoever applied and the leads of the organisation, and about late ones to the officers. */
@Component
class ReportLetters {

    private final Letters letters;
    private final Agreements agreements;
    private final Awards awards;
    private final Applications applications;
    private final Organisations organisations;
    private final People people;

    ReportLetters(
            Letters letters,
            Agreements agreements,
            Awards awards,
            Applications applications,
            Organisations organisations,
            People people) {
        this.letters = letters;
        this.agreements = agreements;
        this.awards = awards;
        this.applications = applications;
        this.organisations = organisations;
        this.people = people;
    }

    void asked(Report report) {
        toAuthors(report, "report.asked");
    }

    void remind(Report report) {
        toAuthors(report, "report.reminder");
    }

    void returned(Report report) {
        toAuthors(report, "report.returned");
    }

    void overdue(Report report) {
        toAuthors(report, "report.overdue");
        var agreement = agreements.get(report.agreement());
        for (var officer : people.withRole(Role.OFFICER)) write(officer.id(), report, agreement, "report.late");
    }

    private void toAuthors(Report report, String template) {
        var agreement = agreements.get(report.agreement());
        for (var author : authors(agreement)) write(author, report, agreement, template);
    }

    /** The reference, the title of the report, when it is due, and what the officer said. */
    private void write(PersonId to, Report report, Agreement agreement, String template) {
        letters.write(to, template, report.id(), agreement.reference(), report.title(), report.due(), report.reason());
    }

    private Set<PersonId> authors(Agreement agreement) {
        var authors = new LinkedHashSet<PersonId>();
        authors.add(
                applications.cover(awards.get(agreement.award()).application()).lead());
        organisations.get(agreement.organisation()).members().stream()
                .filter(member -> member.part() == Part.LEAD)
                .forEach(member -> authors.add(member.person()));
        return authors;
    }
}
