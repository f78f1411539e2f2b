package org.almoner.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.almoner.payment.Outcome;
import org.almoner.payment.PaymentId;
import org.almoner.payment.PaymentRunId;
import org.almoner.payment.PaymentRuns;
import org.almoner.payment.Payments;
import org.springframework.stereotype.Component;

/** Finance: a payment run every fortnight, prepared by one, released by another, confirmed when the bank has answered. */
@Component
class Paying {

    private static final int MOST_LINES = 100;

    private final Cast cast;
    private final Payments payments;
    private final PaymentRuns runs;
    private final Set<PaymentId> bouncing = new HashSet<>();

    Paying(Cast cast, Payments payments, PaymentRuns runs) {
        this.cast = cast;
        this.payments = payments;
        this.runs = runs;
    }

    /** The last run is left for somebody to release. */
    void payEveryFortnight(LocalDate first, LocalDate last, Script script) {
        for (var day = last.minusDays(14); !day.isBefore(first); day = day.minusDays(14)) {
            var then = new Calendar(day);
            script.at(then.at(0, 10, 0), () -> pay(then, script));
        }
        script.at(new Calendar(last).at(0, 10, 0), this::prepareWhatIsDue);
    }

    /** The bank will send this payment back the first time. */
    void bounce(PaymentId payment) {
        bouncing.add(payment);
    }

    private void pay(Calendar day, Script script) {
        if (payments.due().payments() == 0) return;
        var run = runs.prepareAll(cast.who("finance"));
        script.at(day.at(0, 14, 30), () -> runs.authorise(run, cast.who("finance2")));
        script.at(day.at(1, 11, 0), () -> confirm(run));
    }

    private void prepareWhatIsDue() {
        if (payments.due().payments() > 0) runs.prepareAll(cast.who("finance"));
    }

    private void confirm(PaymentRunId run) {
        var finance = cast.who("finance");
        var lines = runs.lines(run, true, null, MOST_LINES).items();
        var failed =
                lines.stream().filter(line -> bouncing.remove(line.payment())).toList();
        for (var line : failed)
            runs.confirm(run, line.payment(), Outcome.FAILED, "The bank did not find the account that day.", finance);
        if (failed.size() < lines.size()) runs.confirmAll(run, finance);
    }
}
