package org.almoner.recovery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks paid money back, and takes it back into the pot it came from. */
@Service
@Transactional
public class Recoveries {

    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final RecoveryRepository repository;
    private final RecoveryQueries queries;
    private final RecoveryLetters letters;
    private final Agreements agreements;
    private final Organisations organisations;
    private final Pots pots;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recoveries(
            RecoveryRepository repository,
            RecoveryQueries queries,
            RecoveryLetters letters,
            Agreements agreements,
            Organisations organisations,
            Pots pots,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.queries = queries;
        this.letters = letters;
        this.agreements = agreements;
        this.organisations = organisations;
        this.pots = pots;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** By finance or an officer; never more than was paid and neither came back nor was asked back already. */
    public RecoveryId raise(AgreementId id, Money amount, Recovery.Reason reason, String text, PersonId by) {
        refuseUnless("recovery.raiser-only", by, Role.FINANCE, Role.OFFICER);
        queries.lock(id);
        var agreement = agreements.get(id);
        var number = repository.findByAgreementOrderByNumber(id).size() + 1;
        var recovery = Recovery.raise(agreement, number, amount, reason, text, by, clock.instant(), today());
        var left = recoverable(agreement);
        if (amount.isGreaterThan(left))
            throw new Refusal("recovery.more-than-paid", agreement.reference(), left, amount);
        save(recovery, new RecoveryRaised(recovery.id(), id, amount, reason, recovery.text(), by));
        letters.raised(recovery);
        return recovery.id();
    }

    /** The money came: it leaves what was paid and is available again. */
    public void receive(RecoveryId id, LocalDate on, String bankReference, PersonId by) {
        refuseUnless("recovery.finance-only", by, Role.FINANCE);
        var recovery = get(id);
        var received = recovery.receive(on, bankReference, by, clock.instant(), today());
        var award = recovery.award().value();
        pots.recover(recovery.pot(), award, id.value(), recovery.reference(), recovery.amount(), by.value());
        pots.restore(recovery.pot(), award, id.value(), recovery.reference(), recovery.amount(), by.value());
        save(recovery, received);
        letters.received(recovery);
    }

    public void writeOff(RecoveryId id, String reason, PersonId by) {
        refuseUnless("recovery.approver-only", by, Role.APPROVER);
        queries.lock(get(id).agreement());
        var recovery = get(id);
        var limit = people.get(by).approvalLimit();
        save(recovery, recovery.writeOff(reason, writtenOff(recovery.agreement()), limit, by, clock.instant()));
        letters.writtenOff(recovery);
    }

    /** What could be asked back now: paid, and not asked back already. */
    @Transactional(readOnly = true)
    public Money recoverable(AgreementId id) {
        return recoverable(agreements.get(id));
    }

    /** What was given up of all that was asked back under this agreement. */
    @Transactional(readOnly = true)
    public Money writtenOff(AgreementId agreement) {
        return together(agreement, Recovery.Status.WRITTEN_OFF);
    }

    @Transactional(readOnly = true)
    public Recovery get(RecoveryId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** Found by the people of the organisation and by those of the funder. */
    @Transactional(readOnly = true)
    public Recovery visible(RecoveryId id, SignedIn me) {
        var recovery = get(id);
        organisations.visible(recovery.organisation(), me);
        return recovery;
    }

    @Transactional(readOnly = true)
    public List<Recovery> of(AgreementId agreement) {
        return repository.findByAgreementOrderByNumber(agreement);
    }

    /** Newest first; of every status when none is named. */
    @Transactional(readOnly = true)
    public Page<RecoveryRow> list(Recovery.@Nullable Status status, @Nullable String cursor, int limit) {
        return queries.list(status, cursor, limit);
    }

    private Money recoverable(Agreement agreement) {
        var pot = new PotId(agreement.round().value());
        var paid = pots.standing(pot, agreement.award().value()).paid();
        return paid.minus(together(agreement.id(), Recovery.Status.RAISED));
    }

    private Money together(AgreementId agreement, Recovery.Status status) {
        return Sterling.sum(repository.findByAgreementOrderByNumber(agreement).stream()
                .filter(recovery -> recovery.status() == status)
                .map(Recovery::amount)
                .toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), UK);
    }

    private void refuseUnless(String code, PersonId by, Role... roles) {
        var person = people.get(by);
        if (List.of(roles).stream().noneMatch(person::has)) throw new Refusal(code);
    }

    private void save(Recovery recovery, Event event) {
        repository.save(recovery);
        events.publishEvent(event);
    }
}
