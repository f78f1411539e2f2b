package org.almoner.organisation;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.organisation.BankAccount.Status;
import org.almoner.shared.Cursor;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the money of an organisation goes: entered by one of its own, verified by someone of finance. A change is a new
 * account that is verified again; the old one stays the verified one until then.
 */
@Service
@Transactional
public class BankAccounts {

    private final BankAccountRepository repository;
    private final BankAccountQueries queries;
    private final Organisations organisations;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BankAccounts(
            BankAccountRepository repository,
            BankAccountQueries queries,
            Organisations organisations,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.queries = queries;
        this.organisations = organisations;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** By a lead or a signatory of the organisation; takes the place of one that still waits to be verified. */
    public BankAccountId enter(
            OrganisationId organisation, String holder, String sortCode, String number, PersonId by) {
        var body = organisations.own(organisation, by);
        if (!body.may(by, Part.LEAD) && !body.may(by, Part.SIGNATORY)) throw new Refusal("bank-account.not-yours");
        var account = BankAccount.enter(organisation, BankDetails.typed(holder, sortCode, number), by, clock.instant());
        queries.lock(organisation);
        replace(organisation, Status.ENTERED);
        save(account, new BankAccountEntered(account.id(), organisation, by));
        return account.id();
    }

    /** Everything {@link #enter} would refuse in what was typed. */
    public static List<Refusal> problems(String holder, String sortCode, String number) {
        return BankDetails.problems(holder, sortCode, number);
    }

    /** By someone of finance who neither entered it nor belongs to the organisation. */
    public void verify(BankAccountId id, PayeeCheck check, String note, PersonId by) {
        var account = toCheck(id, by);
        var verified = account.verify(check, note, by, clock.instant());
        replace(account.organisation(), Status.VERIFIED);
        save(account, verified);
    }

    /** Refuses when what somebody typed from the payee's own papers is another account. */
    @Transactional(readOnly = true)
    public void compare(BankAccountId id, String sortCode, String number) {
        var account = get(id);
        var typed = BankDetails.typed(account.holder(), sortCode, number);
        if (!typed.sortCode().equals(account.sortCode()) || !typed.number().equals(account.number()))
            throw new Refusal("bank-account.differs");
    }

    public void reject(BankAccountId id, String reason, PersonId by) {
        var account = toCheck(id, by);
        save(account, account.reject(reason, by, clock.instant()));
    }

    @Transactional(readOnly = true)
    public BankAccount get(BankAccountId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** The account money is paid to. */
    @Transactional(readOnly = true)
    public Optional<BankAccount> verified(OrganisationId organisation) {
        return repository.findByOrganisationAndStatus(organisation, Status.VERIFIED);
    }

    /** The one that waits to be verified, otherwise the verified one. */
    @Transactional(readOnly = true)
    public Optional<BankAccount> current(OrganisationId organisation) {
        return repository.current(organisation);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<BankAccount> of(OrganisationId organisation) {
        return repository.findByOrganisationOrderByIdDesc(organisation);
    }

    @Transactional(readOnly = true)
    public Map<BankAccountId, BankAccount> all(Collection<BankAccountId> ids) {
        return repository.findAllById(Set.copyOf(ids)).stream().collect(toMap(BankAccount::id, Function.identity()));
    }

    /** Those nobody has verified yet, oldest first. */
    @Transactional(readOnly = true)
    public Page<BankAccountRow> waiting(@Nullable String cursor, int limit) {
        return queries.waiting(Cursor.uuid(cursor), limit);
    }

    @Transactional(readOnly = true)
    public long countWaiting() {
        return queries.countWaiting();
    }

    private BankAccount toCheck(BankAccountId id, PersonId by) {
        if (!people.get(by).has(Role.FINANCE)) throw new Refusal("bank-account.finance-only");
        queries.lock(get(id).organisation());
        var account = get(id);
        if (organisations.member(account.organisation(), by)) throw new Refusal("bank-account.own-organisation");
        return account;
    }

    private void replace(OrganisationId organisation, Status status) {
        repository.findByOrganisationAndStatus(organisation, status).ifPresent(older -> {
            older.replace();
            repository.save(older);
        });
    }

    private void save(BankAccount account, Event event) {
        repository.save(account);
        events.publishEvent(event);
    }
}
