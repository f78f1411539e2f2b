package org.almoner.review;

import org.almoner.application.ApplicationId;
import org.springframework.stereotype.Component;

/** Finds what ties people to the organisations behind an application. */
@Component
class Conflicts {

    private final ReviewQueries queries;

    Conflicts(ReviewQueries queries) {
        this.queries = queries;
    }

    Ties of(ApplicationId application) {
        return Ties.of(queries.names(application), queries.people(application), queries.declaredAgainst(application));
    }
}
