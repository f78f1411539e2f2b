package org.almoner.review;

import org.almoner.application.Application;
import org.almoner.identity.People;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Finds what ties people to the organisation behind an application. */
@Component
class Conflicts {

    private final Organisations organisations;
    private final People people;
    private final ReviewQueries queries;

    Conflicts(Organisations organisations, People people, ReviewQueries queries) {
        this.organisations = organisations;
        this.people = people;
        this.queries = queries;
    }

    Ties of(Application application) {
        return of(application.organisation());
    }

    Ties of(OrganisationId id) {
        Organisation organisation = organisations.get(id);
        var members = organisation.members().stream()
                .map(member -> people.get(member.person()))
                .toList();
        return Ties.of(organisation.name(), members, queries.declaredAgainst(id));
    }
}
