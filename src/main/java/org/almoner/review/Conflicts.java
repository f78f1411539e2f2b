package org.almoner.review;

import java.util.stream.Stream;
import org.almoner.application.ApplicationId;
import org.almoner.identity.People;
import org.almoner.organisation.Member;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Finds what ties people to the organisations behind an application. */
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

    Ties of(ApplicationId application) {
        var behind = organisations.all(queries.behind(application)).values();
        var names = Stream.concat(
                behind.stream().map(Organisation::name), queries.partners(application).stream());
        var members = behind.stream()
                .flatMap(organisation -> organisation.members().stream())
                .map(Member::person)
                .distinct()
                .map(people::get);
        return Ties.of(names.toList(), members.toList(), queries.declaredAgainst(application));
    }
}
