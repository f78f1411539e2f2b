package org.almoner.payment;

import java.time.Clock;
import org.almoner.identity.PersonId;
import org.almoner.ledger.Pots;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the bank said about a line, in the line, the payment and the ledger at once. */
@Component
class Settlement {

    private final RunLines lines;
    private final PaymentRepository payments;
    private final Pots pots;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settlement(RunLines lines, PaymentRepository payments, Pots pots, ApplicationEventPublisher events, Clock clock) {
        this.lines = lines;
        this.payments = payments;
        this.pots = pots;
        this.events = events;
        this.clock = clock;
    }

    void settle(PaymentRunId run, PaymentId id, Outcome outcome, String reason, PersonId by) {
        if (outcome != Outcome.MADE && outcome != Outcome.FAILED) throw new Refusal("payment-run.no-outcome");
        if (outcome == Outcome.FAILED && reason.isBlank()) throw new Refusal("payment-run.reason-needed");
        var why = outcome == Outcome.FAILED ? reason.strip() : null;
        if (!lines.settle(run, id, outcome, why, by.value(), clock.instant())) throw notOpen(run, id);
        var payment = payments.findById(id).orElseThrow(() -> new NotFound(id));
        if (outcome == Outcome.MADE) made(payment, by);
        else save(payment, payment.fail(reason.strip(), by));
    }

    private void made(Payment payment, PersonId by) {
        pots.pay(
                payment.pot(),
                payment.award(),
                payment.id().value(),
                payment.reference(),
                payment.amount(),
                by.value());
        save(payment, payment.made(by, clock.instant()));
    }

    private RuntimeException notOpen(PaymentRunId run, PaymentId payment) {
        return lines.find(run, payment)
                .<RuntimeException>map(
                        line -> new Refusal("payment-run.line-settled", line.reference(), line.outcome()))
                .orElseGet(() -> new NotFound(payment));
    }

    private void save(Payment payment, Event event) {
        payments.save(payment);
        events.publishEvent(event);
    }
}
