package org.almoner.review;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return Objects.requireNonNull(of(Set.of(application)).get(application));
    }

    Map<ApplicationId, Ties> of(Set<ApplicationId> applications) {
        var names = queries.names(applications);
        var people = queries.people(applications);
        var declared = queries.declaredAgainst(applications);
        return applications.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> Ties.of(
                                names.getOrDefault(id, Set.of()),
                                people.getOrDefault(id, Set.of()),
                                declared.getOrDefault(id, Set.of()))));
    }
}
