package org.almoner.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People for rule tests of other modules, without a database. */
public final class PersonFixture {

    private PersonFixture() {}

    public static Person person(String email, @Nullable String employer, Role... roles) {
        var added = new AddPerson(email, email, Set.of(roles), employer, null, null);
        return Person.added(added, null, Instant.parse("2026-11-24T09:00:00Z"));
    }
}
