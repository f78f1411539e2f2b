package org.almoner.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money moved between pots as an approved act: proposed by finance, approved by another person within their limit. */
@Service
@Transactional
public class Transfers {

    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final TransferRepository repository;
    private final TransferQueries queries;
    private final Pots pots;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Transfers(
            TransferRepository repository,
            TransferQueries queries,
            Pots pots,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.queries = queries;
        this.pots = pots;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses what the pot could not give now; whether it still can is decided again when it is approved. */
    public TransferId propose(PotId from, PotId to, Money amount, String reason, PersonId by) {
        refuseUnless(Role.FINANCE, by);
        var giving = pots.get(from);
        pots.get(to);
        var transfer = Transfer.propose(reference(), from, to, amount, reason, by, clock.instant());
        if (amount.isGreaterThan(giving.available()))
            throw new Refusal("pot.insufficient", giving.name(), giving.available(), amount);
        save(transfer, new TransferProposed(transfer.id(), from, to, amount, transfer.reason(), by));
        return transfer.id();
    }

    public void approve(TransferId id, PersonId by) {
        refuseUnless(Role.APPROVER, by);
        var transfer = get(id);
        var approved = transfer.approve(people.get(by).approvalLimit(), by, clock.instant());
        pots.transfer(transfer.from(), transfer.to(), id.value(), transfer.reference(), transfer.amount(), by.value());
        save(transfer, approved);
    }

    public void refuse(TransferId id, String reason, PersonId by) {
        refuseUnless(Role.APPROVER, by);
        var transfer = get(id);
        save(transfer, transfer.refuse(reason, by, clock.instant()));
    }

    @Transactional(readOnly = true)
    public Transfer get(TransferId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** Newest first; of every status when none is named. */
    @Transactional(readOnly = true)
    public Page<TransferRow> list(Transfer.@Nullable Status status, @Nullable String cursor, int limit) {
        return queries.list(status, cursor, limit);
    }

    private String reference() {
        var year = LocalDate.ofInstant(clock.instant(), UK).getYear();
        return "TR-%d-%04d".formatted(year, repository.nextNumber());
    }

    private void refuseUnless(Role role, PersonId by) {
        if (!people.get(by).has(role)) throw new Refusal("transfer." + role.group() + "-only");
    }

    private void save(Transfer transfer, Event event) {
        repository.save(transfer);
        events.publishEvent(event);
    }
}
