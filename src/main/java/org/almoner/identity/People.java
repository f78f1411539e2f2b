package org.almoner.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts. What concerns an address says the same whether or not someone has it. */
@Service
@Transactional
public class People {

    private final PersonRepository people;
    private final PersonQueries queries;
    private final Links links;
    private final Passwords passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    People(
            PersonRepository people,
            PersonQueries queries,
            Links links,
            Passwords passwords,
            Clock clock,
            ApplicationEventPublisher events) {
        this.people = people;
        this.queries = queries;
        this.links = links;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
    }

    /** An applicant's own registration; it works once the link sent to the address was followed. */
    public void register(String name, String email, String password) {
        var address = Person.address(email);
        var encoded = passwords.accept(password, address);
        people.findByEmail(address)
                .ifPresentOrElse(known -> registerAgain(known, name, encoded), () -> begin(name, address, encoded));
    }

    private void begin(String name, String address, String encoded) {
        var person = people.save(Person.registering(name, address, encoded, clock.instant()));
        links.send(person, LinkPurpose.CONFIRM);
        events.publishEvent(new PersonRegistered(person.id(), person.id()));
    }

    private void registerAgain(Person known, String name, String encoded) {
        if (known.emailConfirmed() || known.password() == null) {
            links.write(known, "known", "");
            return;
        }
        known.registerAgain(name, encoded);
        links.send(people.save(known), LinkPurpose.CONFIRM);
    }

    public void confirm(String secret) {
        var id = links.use(secret, LinkPurpose.CONFIRM).orElseThrow(People::linkUsed);
        change(id, Person::confirm);
    }

    public void forgotPassword(String email) {
        people.findByEmail(Person.address(email))
                .filter(Person::enabled)
                .ifPresent(person -> links.send(person, LinkPurpose.RESET));
    }

    /** Whether a link to choose a password still works; following it to look does not use it up. */
    @Transactional(readOnly = true)
    public boolean mayResetPassword(String secret) {
        return links.look(secret, LinkPurpose.RESET, LinkPurpose.INVITE).isPresent();
    }

    public void resetPassword(String secret, String newPassword) {
        var id = links.look(secret, LinkPurpose.RESET, LinkPurpose.INVITE).orElseThrow(People::linkUsed);
        var encoded = passwords.accept(newPassword, get(id).email());
        if (links.use(secret, LinkPurpose.RESET, LinkPurpose.INVITE).isEmpty()) throw linkUsed();
        links.withdraw(id);
        change(id, person -> person.resetPassword(encoded));
    }

    /** @param by the administrator; {@code null} only when the service sets itself up */
    public PersonId add(AddPerson added, @Nullable PersonId by) {
        if (by != null) refuseUnlessAdmin(by);
        if (added.roles().isEmpty()) throw new Refusal("identity.no-roles");
        var address = Person.address(added.email());
        if (people.findByEmail(address).isPresent()) throw new Refusal("identity.address-taken", address);
        var password = added.password() == null ? null : passwords.encode(added.password());
        var person = people.save(Person.added(added, password, clock.instant()));
        if (password == null) links.send(person, LinkPurpose.INVITE);
        events.publishEvent(new PersonAdded(person.id(), person.roles(), person.approvalLimit(), by));
        return person.id();
    }

    /** Sends a new link to choose a password to someone who was added and never did. */
    public void inviteAgain(PersonId id, PersonId by) {
        refuseUnlessAdmin(by);
        var person = get(id);
        if (person.emailConfirmed()) throw new Refusal("identity.already-confirmed");
        links.send(person, LinkPurpose.INVITE);
    }

    public void changeRoles(PersonId id, Set<Role> roles, PersonId by) {
        refuseUnlessAdmin(by);
        if (roles.isEmpty()) throw new Refusal("identity.no-roles");
        change(id, person -> person.changeRoles(roles, by));
    }

    public void changeLimit(PersonId id, @Nullable Money limit, PersonId by) {
        refuseUnlessAdmin(by);
        change(id, person -> person.changeLimit(limit, by));
    }

    public void disable(PersonId id, PersonId by) {
        refuseUnlessAdmin(by);
        links.withdraw(id);
        change(id, person -> person.disable(by));
    }

    public void enable(PersonId id, PersonId by) {
        refuseUnlessAdmin(by);
        change(id, person -> person.enable(by));
    }

    @Transactional(readOnly = true)
    public Person get(PersonId id) {
        return people.findById(id).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public Optional<Person> byEmail(String email) {
        return people.findByEmail(Person.address(email));
    }

    @Transactional(readOnly = true)
    public String name(PersonId id) {
        return get(id).name();
    }

    /** The names of those who exist. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return queries.names(ids);
    }

    /** Everyone who holds the role and may sign in, by name. */
    @Transactional(readOnly = true)
    public List<Colleague> withRole(Role role) {
        return queries.withRole(role);
    }

    @Transactional(readOnly = true)
    public Colleague colleague(PersonId id) {
        return queries.colleague(id).orElseThrow(() -> new NotFound(id));
    }

    /** @param q part of a name or address */
    @Transactional(readOnly = true)
    public Page<PersonRow> list(@Nullable String q, @Nullable String cursor, int limit) {
        return queries.list(q, cursor, limit);
    }

    /** A password as it is stored, so that many invented people can share one without the cost of encoding each. */
    public String encode(String password) {
        return passwords.encode(password);
    }

    private static Refusal linkUsed() {
        return new Refusal("identity.link-used");
    }

    private void refuseUnlessAdmin(PersonId by) {
        if (!get(by).has(Role.ADMIN)) throw new Refusal("identity.not-an-administrator");
    }

    private void change(PersonId id, Function<Person, Event> act) {
        var person = get(id);
        var event = act.apply(person);
        people.save(person);
        events.publishEvent(event);
    }
}
