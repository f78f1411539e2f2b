package org.almoner.payment;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import org.almoner.document.Documents;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.shared.Cursor;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Refusal;
import org.almoner.shared.Step;
import org.almoner.shared.Sterling;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Payments gathered by one finance officer, released by another, written for the bank once and confirmed line by line. */
@Service
@Transactional
public class PaymentRuns {

    private static final Duration TO_RELEASE = Duration.ofDays(2);
    private static final Duration TO_CONFIRM = Duration.ofDays(5);

    private final PaymentRunRepository repository;
    private final PaymentRunQueries queries;
    private final Gathering gathering;
    private final RunLines lines;
    private final Release release;
    private final Settlement settlement;
    private final Credits credits;
    private final BankFile bankFile;
    private final Documents documents;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaymentRuns(
            PaymentRunRepository repository,
            PaymentRunQueries queries,
            Gathering gathering,
            RunLines lines,
            Release release,
            Settlement settlement,
            Credits credits,
            BankFile bankFile,
            Documents documents,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.queries = queries;
        this.gathering = gathering;
        this.lines = lines;
        this.release = release;
        this.settlement = settlement;
        this.credits = credits;
        this.bankFile = bankFile;
        this.documents = documents;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Of these payments, all of which must be due. */
    public PaymentRunId prepare(Collection<PaymentId> chosen, PersonId by) {
        var wanted = Set.copyOf(chosen);
        return gather(wanted, by);
    }

    /** Of all that is due now. */
    public PaymentRunId prepareAll(PersonId by) {
        return gather(null, by);
    }

    private PaymentRunId gather(@Nullable Set<PaymentId> wanted, PersonId by) {
        requireFinance(by);
        bankFile.requireAccount();
        var found = gathering.due(wanted);
        if (wanted != null && found.size() < wanted.size()) throw new Refusal("payment-run.not-due");
        if (found.isEmpty()) throw new Refusal("payment-run.nothing-due");
        var total = Sterling.sum(found.stream().map(Gathering.Found::amount).toList());
        var run = PaymentRun.prepare(repository.nextNumber(), found.size(), total, by, clock.instant());
        repository.save(run);
        gathering.add(run.id(), found);
        events.publishEvent(run.prepared());
        return run.id();
    }

    /** By another than the preparer, who neither entered nor verified any of its accounts; those are as they were. */
    public void authorise(PaymentRunId id, PersonId by) {
        requireFinance(by);
        var run = locked(id);
        var authorised = run.authorise(by, clock.instant());
        release.check(id, by);
        save(run, authorised);
    }

    /** Instead of releasing it: every payment of it is due again. */
    public void abandon(PaymentRunId id, String reason, PersonId by) {
        requireFinance(by);
        var run = locked(id);
        var abandoned = run.abandon(reason, by);
        gathering.giveBack(id, by.value(), clock.instant());
        save(run, abandoned);
    }

    /** Writes the file for the bank. A run that has one already is left alone, however often this is called. */
    @Step
    public void send(PaymentRunId id) {
        var run = locked(id);
        if (run.document() != null) return;
        run.require(PaymentRun.Status.AUTHORISED);
        var content = new ByteArrayInputStream(bankFile.write(run, credits.of(id)));
        var by = requireNonNull(run.authorisedBy()).value();
        var file = documents.file(id.value(), run.reference() + ".xml", BankFile.MEDIA_TYPE, content, by);
        save(run, run.sent(file, documents.sha256(file), clock.instant()));
    }

    /** What the bank said about one line; the run is confirmed with its last. A reason is needed for one that failed. */
    public void confirm(PaymentRunId id, PaymentId payment, Outcome outcome, String reason, PersonId by) {
        requireFinance(by);
        var run = locked(id);
        run.require(PaymentRun.Status.SENT);
        settlement.settle(id, payment, outcome, reason, by);
        confirmIfDone(run, by);
    }

    /** The bank has made every line that nothing else is known of. */
    public void confirmAll(PaymentRunId id, PersonId by) {
        requireFinance(by);
        var run = locked(id);
        run.require(PaymentRun.Status.SENT);
        for (var payment : lines.open(id)) settlement.settle(id, payment, Outcome.MADE, "", by);
        confirmIfDone(run, by);
    }

    private void confirmIfDone(PaymentRun run, PersonId by) {
        if (!lines.anyOpen(run.id())) save(run, run.confirm(by, clock.instant()));
    }

    /** The line a work queue shows. */
    @Step
    @Transactional(readOnly = true)
    public String headline(PaymentRunId id) {
        return get(id).headline();
    }

    @Step
    @Transactional(readOnly = true)
    public Date releaseDue(PaymentRunId id) {
        return Date.from(get(id).preparedAt().plus(TO_RELEASE));
    }

    @Step
    @Transactional(readOnly = true)
    public Date confirmationDue(PaymentRunId id) {
        return Date.from(requireNonNull(get(id).authorisedAt()).plus(TO_CONFIRM));
    }

    @Transactional(readOnly = true)
    public PaymentRun get(PaymentRunId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<PaymentRunRow> list(@Nullable String cursor, int limit) {
        return queries.list(Cursor.uuid(cursor), limit);
    }

    /** In the order of the file. */
    @Transactional(readOnly = true)
    public Page<PaymentLine> lines(PaymentRunId id, boolean openOnly, @Nullable String cursor, int limit) {
        return lines.page(id, openOnly, cursor, limit);
    }

    @Transactional(readOnly = true)
    public PaymentLine line(PaymentRunId id, PaymentId payment) {
        return lines.find(id, payment).orElseThrow(() -> new NotFound(payment));
    }

    @Transactional(readOnly = true)
    public Tally tally(PaymentRunId id) {
        return lines.tally(id);
    }

    private void requireFinance(PersonId by) {
        if (!people.get(by).has(Role.FINANCE)) throw new Refusal("payment-run.finance-only");
    }

    private PaymentRun locked(PaymentRunId id) {
        return repository.lock(id).orElseThrow(() -> new NotFound(id));
    }

    private void save(PaymentRun run, Event event) {
        repository.save(run);
        events.publishEvent(event);
    }
}
