package org.almoner.payment;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.BankAccounts;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Cursor;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to be paid. {@link PaymentRuns} pays it. */
@Service
@Transactional
public class Payments {

    private final PaymentRepository repository;
    private final PaymentQueries queries;
    private final BankAccounts accounts;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Payments(
            PaymentRepository repository,
            PaymentQueries queries,
            BankAccounts accounts,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.queries = queries;
        this.accounts = accounts;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** Once for a source; the money must be payable in the ledger by then. */
    public PaymentId request(RequestPayment asked) {
        if (repository.findBySource(asked.source()).isPresent()) throw alreadyRequested(asked);
        if (accounts.verified(asked.payee()).isEmpty()) throw new Refusal("payment.no-verified-account");
        var payment = Payment.request(asked, clock.instant());
        try {
            save(payment, payment.requested());
        } catch (DuplicateKeyException requestedMeanwhile) {
            throw alreadyRequested(asked);
        }
        return payment.id();
    }

    /** Only while it is in no run. */
    public void cancel(UUID source, String reason, @Nullable PersonId by) {
        var payment = bySource(source).orElseThrow(() -> new NotFound(source));
        if (reason.isBlank()) throw new Refusal("payment.reason-needed");
        save(payment, payment.cancel(reason.strip(), by));
    }

    /** Nothing of this award goes into a run, nor is released in one that is prepared, until it is let go. */
    public void hold(UUID award, String reason) {
        queries.hold(award, reason, clock.instant());
    }

    public void unhold(UUID award) {
        queries.unhold(award);
    }

    @Transactional(readOnly = true)
    public Payment get(PaymentId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** Found by the people of the payee and of the funder. */
    @Transactional(readOnly = true)
    public Payment visible(PaymentId id, SignedIn me) {
        var payment = get(id);
        organisations.visible(payment.payee(), me);
        return payment;
    }

    @Transactional(readOnly = true)
    public Optional<Payment> bySource(UUID source) {
        return repository.findBySource(source);
    }

    /** In the order they were requested. */
    @Transactional(readOnly = true)
    public List<Payment> of(UUID award) {
        return repository.findByAwardOrderById(award);
    }

    /** In the order they were requested. */
    @Transactional(readOnly = true)
    public Page<PaymentRow> list(Collection<Payment.Status> statuses, @Nullable String cursor, int limit) {
        return queries.list(statuses, Cursor.uuid(cursor), limit);
    }

    @Transactional(readOnly = true)
    public Due due() {
        return queries.due();
    }

    private static Refusal alreadyRequested(RequestPayment asked) {
        return new Refusal("payment.already-requested", asked.reference());
    }

    private void save(Payment payment, Event event) {
        repository.save(payment);
        events.publishEvent(event);
    }
}
