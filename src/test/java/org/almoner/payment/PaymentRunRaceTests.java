package org.almoner.payment;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.almoner.document.Documents;
import org.almoner.identity.PersonId;
import org.almoner.ledger.Pots;
import org.almoner.organisation.BankAccounts;
import org.almoner.organisation.PayeeCheck;
import org.almoner.shared.Refusal;
import org.almoner.support.RunningTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Many finance officers at once, with real threads and commits. */
@RunningTest
class PaymentRunRaceTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Payments payments;

    @Autowired
    PaymentRuns runs;

    @Autowired
    BankAccounts accounts;

    @Autowired
    Documents documents;

    @Autowired
    Pots pots;

    PaymentFixture given;
    PersonId preparer;

    @BeforeEach
    void aPreparer() {
        given = PaymentFixture.in(beans);
        preparer = given.finance();
    }

    @Test
    void ofTenWhoReleaseAtOnceOneDoesAndOneFileIsWritten() throws Exception {
        var run = runs.prepare(given.due(2), preparer);
        var refusals = together(Stream.generate(given::finance)
                .limit(10)
                .<Runnable>map(releaser -> () -> runs.authorise(run, releaser))
                .toList());
        assertThat(refusals).hasSize(9).containsOnly("payment-run.not-possible-now");
        sent(run);
        assertThat(documents.of(run.value())).hasSize(1);
    }

    @Test
    void ofTenWhoPrepareTheSamePaymentsOneGetsThem() throws Exception {
        var due = given.due(5);
        var refusals = together(Stream.generate(given::finance)
                .limit(10)
                .<Runnable>map(each -> () -> runs.prepare(due, each))
                .toList());
        assertThat(refusals).hasSize(9).containsOnly("payment-run.not-due");
        assertThat(due).allSatisfy(id -> assertThat(payments.get(id).status()).isEqualTo(Payment.Status.IN_RUN));
    }

    @Test
    void whoPreparesWhatOverlapsGetsItWholeOrNotAtAll() throws Exception {
        var due = given.due(6);
        var refusals = together(List.of(
                () -> runs.prepare(due.subList(0, 4), preparer),
                () -> runs.prepare(due.subList(2, 6), preparer),
                () -> runs.prepare(due.reversed().subList(0, 4), preparer)));
        assertThat(refusals).hasSize(2).containsOnly("payment-run.not-due");
        assertThat(due.stream().map(id -> payments.get(id).status()))
                .filteredOn(Payment.Status.IN_RUN::equals)
                .hasSize(4);
    }

    @Test
    void aLineThatTenConfirmAtOnceIsPaidOnce() throws Exception {
        var due = given.due(2);
        var run = released(due);
        var refusals = together(Stream.generate(() -> preparer)
                .limit(10)
                .<Runnable>map(each -> () -> runs.confirm(run, due.getFirst(), Outcome.MADE, "", each))
                .toList());
        assertThat(refusals).hasSize(9).containsOnly("payment-run.line-settled");
        assertThat(pots.get(given.pot()).paid()).isEqualTo(pounds(100));
        assertThat(pots.balanced(given.pot())).isTrue();
    }

    @Test
    void aPaymentThatIsMadeAndFailsAtOnceIsOneOfBoth() throws Exception {
        var due = given.due(1);
        var run = released(due);
        var refusals = together(List.of(
                () -> runs.confirm(run, due.getFirst(), Outcome.MADE, "", preparer),
                () -> runs.confirm(run, due.getFirst(), Outcome.FAILED, "Closed", preparer),
                () -> runs.confirmAll(run, preparer)));
        assertThat(refusals).hasSize(2).containsOnly("payment-run.not-possible-now");
        var made = payments.get(due.getFirst()).status() == Payment.Status.MADE;
        assertThat(pots.get(given.pot()).paid()).isEqualTo(pounds(made ? 100 : 0));
        assertThat(runs.get(run).status()).isEqualTo(PaymentRun.Status.CONFIRMED);
    }

    @Test
    void anAccountVerifiedWhileARunIsReleasedIsInTheNextRunOnly() throws Exception {
        var payee = given.payee();
        var run = runs.prepare(List.of(given.due(payee, pounds(10))), preparer);
        var releaser = given.finance();
        var refusals = together(List.of(() -> runs.authorise(run, releaser), () -> change(payee)));
        var line = runs.lines(run, false, null, 10).items().getFirst();
        assertThat(line.account()).isEqualTo(payee.account());
        var status = runs.get(run).status();
        if (refusals.isEmpty()) assertThat(status).isNotEqualTo(PaymentRun.Status.PREPARED);
        else assertThat(refusals).containsExactly("payment-run.account-changed");
        assertThat(status == PaymentRun.Status.PREPARED).isEqualTo(!refusals.isEmpty());
    }

    private void change(PaymentFixture.Payee payee) {
        accounts.verify(given.changed(payee), PayeeCheck.MATCH, "", given.finance());
    }

    private PaymentRunId released(List<PaymentId> due) {
        var run = runs.prepare(due, preparer);
        runs.authorise(run, given.finance());
        return sent(run);
    }

    private PaymentRunId sent(PaymentRunId run) {
        await().atMost(Duration.ofMinutes(1)).until(() -> runs.get(run).document() != null);
        return run;
    }

    /** Lets all of them go at one moment; answers with the code of every refusal. */
    private static List<String> together(List<Runnable> acts) throws Exception {
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var start = new CountDownLatch(1);
            var running = new ArrayList<Future<?>>();
            for (var act : acts)
                running.add(threads.submit(() -> {
                    start.await();
                    act.run();
                    return null;
                }));
            start.countDown();
            var refusals = new ArrayList<String>();
            for (var each : running) refusal(each, refusals);
            return refusals;
        }
    }

    private static void refusal(Future<?> act, List<String> refusals) throws InterruptedException {
        try {
            act.get();
        } catch (ExecutionException e) {
            if (!(Objects.requireNonNull(e.getCause()) instanceof Refusal refusal))
                throw new AssertionError(e.getCause());
            refusals.add(refusal.code());
        }
    }
}
