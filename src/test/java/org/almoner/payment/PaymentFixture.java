package org.almoner.payment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.organisation.BankAccountFixture;
import org.almoner.organisation.BankAccountId;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Id;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A pot of £100,000 with money payable, organisations with verified accounts, and payments that are due. */
public class PaymentFixture {

    /** An organisation and the one person of it. */
    public record Payee(OrganisationId id, PersonId lead, BankAccountId account) {}

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final People people;
    private final Organisations organisations;
    private final Payments payments;
    private final Pots pots;
    private final BankAccountFixture accounts;
    private final String password;
    private final PotId pot = new PotId(Id.next());

    public static PaymentFixture in(AutowireCapableBeanFactory beans) {
        return beans.createBean(PaymentFixture.class);
    }

    PaymentFixture(
            People people,
            Organisations organisations,
            Payments payments,
            Pots pots,
            AutowireCapableBeanFactory beans) {
        this.people = people;
        this.organisations = organisations;
        this.payments = payments;
        this.pots = pots;
        this.accounts = BankAccountFixture.in(beans);
        this.password = people.encode("long enough for a test");
        pots.open(pot, "Pot " + pot.value(), Sterling.pounds(100_000), null);
    }

    public PersonId person(Role... roles) {
        var email = Id.next() + "@almoner.test";
        return people.add(
                new AddPerson("Person " + NUMBER.incrementAndGet(), email, Set.of(roles), null, null, password), null);
    }

    public PersonId finance() {
        return person(Role.FINANCE);
    }

    public Payee payee() {
        return payee("Payee " + NUMBER.incrementAndGet());
    }

    public Payee payee(String name) {
        var lead = person(Role.APPLICANT);
        var id = organisations.register(OrganisationFixture.publicBody(name), lead);
        return new Payee(id, lead, accounts.verified(id, lead));
    }

    /** New details of the payee that nobody has verified yet. */
    public BankAccountId changed(Payee payee) {
        return accounts.entered(payee.id(), payee.lead());
    }

    public RequestPayment asked(Payee payee, Money amount) {
        var award = Id.next();
        var reference = "LSD-2026-%04d/A.1".formatted(NUMBER.incrementAndGet());
        pots.reserve(pot, award, reference, amount, null);
        pots.commit(pot, award, reference, null);
        pots.owe(pot, award, award, reference, amount, null);
        return new RequestPayment(award, award, pot, payee.id(), reference, amount);
    }

    public PaymentId due(Payee payee, Money amount) {
        return payments.request(asked(payee, amount));
    }

    /** Payments of £100 to organisations of their own. */
    public List<PaymentId> due(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> due(payee(), Sterling.pounds(100)))
                .toList();
    }

    public PotId pot() {
        return pot;
    }

    public UUID award(PaymentId payment) {
        return payments.get(payment).award();
    }
}
