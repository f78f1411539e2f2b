package org.almoner.organisation;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.almoner.identity.PersonId;

/** Organisations for tests, each with a number of its own. */
public final class OrganisationFixture {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private OrganisationFixture() {}

    public static RegisterOrganisation company(String name) {
        var number = "T%07d".formatted(NUMBER.incrementAndGet());
        return new RegisterOrganisation(name, Organisation.Kind.COMPANY, number, null, address());
    }

    public static RegisterOrganisation charity(String name) {
        var number = "9%06d".formatted(NUMBER.incrementAndGet());
        return new RegisterOrganisation(name, Organisation.Kind.CHARITY, null, number, address());
    }

    public static RegisterOrganisation publicBody(String name) {
        return new RegisterOrganisation(name, Organisation.Kind.PUBLIC_BODY, null, null, address());
    }

    /** An organisation that is in no database, for tests of rules; its one person is lead and signatory. */
    public static Organisation organisation(RegisterOrganisation command, PersonId lead) {
        return Organisation.register(command, lead);
    }

    /** Somebody has been invited and joins. */
    public static void join(Organisations organisations, OrganisationId id, PersonId person, Part... parts) {
        organisations.join(id, person, Set.of(parts));
    }

    public static Address address() {
        return new Address("1 Example Street", null, "Leeds", "LS1 1AA", "United Kingdom");
    }
}
