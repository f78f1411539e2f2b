package org.almoner.organisation;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.shared.Id;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Bank accounts for tests, each with a number of its own. */
public final class BankAccountFixture {

    private static final AtomicInteger NUMBER = new AtomicInteger(10_000_000);

    @Autowired
    private Organisations organisations;

    @Autowired
    private BankAccounts accounts;

    @Autowired
    private People people;

    private String password = "";

    private BankAccountFixture() {}

    public static BankAccountFixture in(AutowireCapableBeanFactory beans) {
        var fixture = new BankAccountFixture();
        beans.autowireBean(fixture);
        fixture.password = fixture.people.encode("a long password");
        return fixture;
    }

    /** Entered by this member of the organisation and verified by a finance officer nobody else has met. */
    public BankAccountId verified(OrganisationId organisation, PersonId by) {
        return verified(organisation, by, finance());
    }

    public BankAccountId verified(OrganisationId organisation, PersonId by, PersonId verifier) {
        var account = entered(organisation, by);
        accounts.verify(account, PayeeCheck.MATCH, "", verifier);
        return account;
    }

    public BankAccountId entered(OrganisationId organisation, PersonId by) {
        var name = organisations.get(organisation).name();
        return accounts.enter(organisation, name, "20-00-00", Integer.toString(NUMBER.incrementAndGet()), by);
    }

    public PersonId finance() {
        var address = "finance-" + Id.next() + "@funder.test";
        return people.add(new AddPerson("Finance Officer", address, Set.of(Role.FINANCE), null, null, password), null);
    }

    /** In no database, for tests of rules. */
    static BankAccount account(PersonId by) {
        var typed = BankDetails.typed("Signal Ltd", "20-00-00", "12345678");
        return BankAccount.enter(OrganisationId.next(), typed, by, Instant.EPOCH);
    }
}
