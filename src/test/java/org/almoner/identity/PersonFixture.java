package org.almoner.identity;

import org.jspecify.annotations.Nullable;

/** People for rule tests of other modules, without a database. */
public final class PersonFixture {

    private PersonFixture() {}

    public static Colleague colleague(String email, @Nullable String employer) {
        return new Colleague(PersonId.next(), email, email, employer);
    }
}
