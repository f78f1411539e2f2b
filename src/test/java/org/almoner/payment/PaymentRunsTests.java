package org.almoner.payment;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.almoner.document.Documents;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.ledger.Pots;
import org.almoner.organisation.BankAccounts;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.organisation.PayeeCheck;
import org.almoner.shared.Refusal;
import org.almoner.support.AlmonerTest;
import org.almoner.support.Timers;
import org.almoner.workflow.WorkItem;
import org.almoner.workflow.WorkQueue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class PaymentRunsTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Payments payments;

    @Autowired
    PaymentRuns runs;

    @Autowired
    BankAccounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Documents documents;

    @Autowired
    Pots pots;

    @Autowired
    WorkQueue queue;

    @Autowired
    Timers timers;

    @Autowired
    JdbcClient jdbc;

    PaymentFixture given;
    PersonId preparer;
    PersonId releaser;

    @BeforeEach
    void twoFinanceOfficers() {
        given = PaymentFixture.in(beans);
        preparer = given.finance();
        releaser = given.finance();
    }

    @Test
    void aRunGoesFromDuePaymentsToAFileAndToPaidMoney() throws Exception {
        var due = given.due(3);
        var run = runs.prepare(due, preparer);
        assertThat(runs.get(run).total()).isEqualTo(pounds(300));
        assertThat(waitsFor(run)).containsExactly("PaymentRunAuthorised");
        assertThat(statuses(due)).containsOnly(Payment.Status.IN_RUN);
        runs.authorise(run, releaser);
        assertThat(runs.get(run).document()).isNull();
        timers.runDue();
        assertThat(waitsFor(run)).containsExactly("PaymentRunConfirmed");
        BankFileTests.valid(file(run));
        assertThat(new String(file(run))).contains("<NbOfTxs>3</NbOfTxs><CtrlSum>300.00</CtrlSum>");
        runs.confirmAll(run, preparer);
        assertThat(waitsFor(run)).isEmpty();
        assertThat(runs.get(run).status()).isEqualTo(PaymentRun.Status.CONFIRMED);
        assertThat(statuses(due)).containsOnly(Payment.Status.MADE);
        assertThat(pots.get(given.pot()).paid()).isEqualTo(pounds(300));
        assertThat(pots.balanced(given.pot())).isTrue();
        holds();
    }

    @Test
    void aFailedPaymentIsDueAgainAndPaidByALaterRun() {
        var due = given.due(2);
        var run = sent(due);
        runs.confirm(run, due.getFirst(), Outcome.MADE, "", preparer);
        refuses("payment-run.reason-needed", () -> runs.confirm(run, due.getLast(), Outcome.FAILED, " ", preparer));
        runs.confirm(run, due.getLast(), Outcome.FAILED, "Account closed", preparer);
        assertThat(runs.get(run).status()).isEqualTo(PaymentRun.Status.CONFIRMED);
        var failed = payments.get(due.getLast());
        assertThat(failed.status()).isEqualTo(Payment.Status.REQUESTED);
        assertThat(failed.reason()).isEqualTo("Account closed");
        assertThat(pots.get(given.pot()).payable()).isEqualTo(pounds(100));
        var again = sent(List.of(due.getLast()));
        runs.confirmAll(again, releaser);
        assertThat(pots.get(given.pot()).paid()).isEqualTo(pounds(200));
        assertThat(pots.balanced(given.pot())).isTrue();
        holds();
    }

    @Test
    void aLineIsConfirmedOnce() {
        var due = given.due(2);
        var run = sent(due);
        runs.confirm(run, due.getFirst(), Outcome.MADE, "", preparer);
        refuses("payment-run.line-settled", () -> runs.confirm(run, due.getFirst(), Outcome.MADE, "", preparer));
        refuses("payment-run.line-settled", () -> runs.confirm(run, due.getFirst(), Outcome.FAILED, "No", preparer));
        refuses("payment-run.no-outcome", () -> runs.confirm(run, due.getLast(), Outcome.OPEN, "", preparer));
        assertThat(runs.tally(run).open()).isEqualTo(1);
        assertThat(runs.lines(run, true, null, 10).items())
                .extracting(PaymentLine::payment)
                .containsExactly(due.getLast());
    }

    @Test
    void nobodyReleasesTheirOwnRunNorOneTheyHadAPartIn() {
        var payee = given.payee();
        var due = List.of(given.due(payee, pounds(10)));
        var run = runs.prepare(due, preparer);
        refuses("payment-run.own-run", () -> runs.authorise(run, preparer));
        refuses("payment-run.finance-only", () -> runs.authorise(run, payee.lead()));
        var verifier = Objects.requireNonNull(accounts.get(payee.account()).verifiedBy());
        refuses("payment-run.own-account-check", () -> runs.authorise(run, verifier));
        var member = given.person(Role.FINANCE, Role.APPLICANT);
        OrganisationFixture.join(organisations, payee.id(), member, Part.CONTRIBUTOR);
        refuses("payment-run.own-organisation", () -> runs.authorise(run, member));
        runs.authorise(run, releaser);
    }

    @Test
    void anAccountThatChangedSinceThePreparationStopsTheRelease() {
        var payee = given.payee();
        var run = runs.prepare(List.of(given.due(payee, pounds(10))), preparer);
        var change = given.changed(payee);
        refuses("payment-run.account-changed", () -> runs.authorise(run, releaser));
        accounts.verify(change, PayeeCheck.MATCH, "", given.finance());
        refuses("payment-run.account-changed", () -> runs.authorise(run, releaser));
        runs.abandon(run, "Bank details changed", preparer);
        var again = runs.prepareAll(preparer);
        assertThat(runs.lines(again, false, null, 100).items())
                .filteredOn(line -> line.organisation().equals(payee.id()))
                .extracting(PaymentLine::account)
                .containsExactly(change);
        runs.authorise(again, releaser);
    }

    @Test
    void whatIsHeldIsNeitherGatheredNorReleased() {
        var due = given.due(2);
        payments.hold(given.award(due.getFirst()), "Agreement suspended");
        refuses("payment-run.not-due", () -> runs.prepare(due, preparer));
        var run = runs.prepare(List.of(due.getLast()), preparer);
        payments.hold(given.award(due.getLast()), "Agreement suspended");
        refuses("payment-run.held", () -> runs.authorise(run, releaser));
        payments.unhold(given.award(due.getLast()));
        runs.authorise(run, releaser);
    }

    @Test
    void aPaymentIsInOneRunOnly() {
        var due = given.due(1);
        var run = runs.prepare(due, preparer);
        refuses("payment-run.not-due", () -> runs.prepare(due, releaser));
        refuses("payment.not-possible-now", () -> payments.cancel(given.award(due.getFirst()), "Stop", null));
        runs.abandon(run, "Too early", releaser);
        assertThat(statuses(due)).containsOnly(Payment.Status.REQUESTED);
        assertThat(waitsFor(run)).isEmpty();
        runs.prepare(due, releaser);
        holds();
    }

    @Test
    void theFileIsWrittenOnceHoweverOftenItIsAskedFor() throws Exception {
        var run = sent(given.due(1));
        var first = file(run);
        runs.send(run);
        runs.send(run);
        assertThat(documents.of(run.value())).hasSize(1);
        assertThat(file(run)).isEqualTo(first);
    }

    @Test
    void nothingIsConfirmedBeforeItWasSent() {
        var due = given.due(1);
        var run = runs.prepare(due, preparer);
        refuses("payment-run.not-possible-now", () -> runs.confirmAll(run, preparer));
        refuses("payment-run.not-possible-now", () -> runs.send(run));
        runs.authorise(run, releaser);
        refuses("payment-run.not-possible-now", () -> runs.abandon(run, "Late", preparer));
        refuses("payment-run.not-possible-now", () -> runs.confirm(run, due.getFirst(), Outcome.MADE, "", preparer));
    }

    @Test
    void thereIsNoRunOfNothing() {
        refuses("payment-run.nothing-due", () -> runs.prepare(List.of(), preparer));
    }

    @Test
    void theDatabaseRefusesASecondPaymentOfTheSame() {
        var due = given.due(1);
        var run = sent(due);
        runs.confirmAll(run, preparer);
        assertThatThrownBy(() ->
                        jdbc.sql("""
                        insert into payment_run_line (run, position, payment, account, payee, reference, amount)
                        select run, 2, payment, account, payee, reference, amount from payment_run_line
                        where payment = :payment""").param("payment", due.getFirst().value()).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theDatabaseRefusesAPaymentThatItsLineDoesNotKnow() {
        var due = given.due(1);
        runs.prepare(due, preparer);
        holds();
        jdbc.sql("update payment set status = 'REQUESTED' where id = :id")
                .param("id", due.getFirst().value())
                .update();
        assertThatThrownBy(this::holds).isInstanceOf(DataAccessException.class);
    }

    private PaymentRunId sent(List<PaymentId> due) {
        var run = runs.prepare(due, preparer);
        runs.authorise(run, releaser);
        timers.runDue();
        return run;
    }

    private List<Payment.Status> statuses(List<PaymentId> ids) {
        return ids.stream().map(id -> payments.get(id).status()).toList();
    }

    private List<String> waitsFor(PaymentRunId run) {
        return queue.of(Set.of(run.value())).stream().map(WorkItem::event).toList();
    }

    private byte[] file(PaymentRunId run) throws IOException {
        var bytes = new ByteArrayOutputStream();
        documents.send(Objects.requireNonNull(runs.get(run).document()), bytes);
        return bytes.toByteArray();
    }

    /** Lets the database check now what it checks when a transaction ends. */
    private void holds() {
        jdbc.sql("set constraints all immediate").update();
        jdbc.sql("set constraints all deferred").update();
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
