package org.almoner.bench;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.almoner.identity.PersonId;
import org.almoner.ledger.Pots;
import org.almoner.payment.PaymentFixture;
import org.almoner.payment.PaymentRun;
import org.almoner.payment.PaymentRunId;
import org.almoner.payment.PaymentRuns;
import org.almoner.support.AlmonerTest;
import org.almoner.support.Timers;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One run of 10,000 payments ({@code -Dalmoner.payments=…} for others) to 200 payees: seconds for each of its acts, and
 * the lines a second of the file (accounts opened, XML, kept as a document) beside PostgreSQL's own COPY of the same
 * lines in the same run.
 */
@AlmonerTest
class PaymentRunBench {

    private static final int PAYMENTS = Integer.getInteger("almoner.payments", 10_000);
    private static final int PAYEES = 200;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    PaymentRuns runs;

    @Autowired
    Pots pots;

    @Autowired
    Timers timers;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    private interface Work {
        void run() throws SQLException, IOException;
    }

    @Test
    void thousandsOfPaymentsInOneRun() throws Exception {
        var given = PaymentFixture.in(beans);
        PersonId preparer = given.finance();
        due(given);
        var run = new PaymentRunId[1];
        var prepared = seconds(() -> run[0] = runs.prepareAll(preparer));
        var released = seconds(() -> runs.authorise(run[0], given.finance()));
        var written = seconds(timers::runDue);
        var copied = seconds(() -> copy(run[0]));
        var confirmed = seconds(() -> runs.confirmAll(run[0], preparer));
        assertThat(runs.get(run[0]).status()).isEqualTo(PaymentRun.Status.CONFIRMED);
        assertThat(pots.get(given.pot()).paid()).isEqualTo(pounds(PAYMENTS));
        assertThat(pots.balanced(given.pot())).isTrue();
        print(prepared, released, written, copied, confirmed);
    }

    private void due(PaymentFixture given) {
        List<PaymentFixture.Payee> payees =
                Stream.generate(given::payee).limit(PAYEES).toList();
        transaction.executeWithoutResult(status -> {
            for (var i = 0; i < PAYMENTS; i++) given.due(payees.get(i % PAYEES), pounds(1));
        });
    }

    private void copy(PaymentRunId run) throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            var lines = "copy (select * from payment_run_line where run = '%s' order by position) to stdout csv";
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(lines.formatted(run.value()), OutputStream.nullOutputStream());
        }
    }

    private static double seconds(Work work) throws SQLException, IOException {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(double prepared, double released, double written, double copied, double confirmed) {
        System.out.printf(
                "%n%-32s %10s %10s %10s %10s%n%-32s %10.2f %10.2f %10.2f %10.2f%n",
                "a run of %,d payments, seconds".formatted(PAYMENTS),
                "prepare",
                "release",
                "write",
                "confirm",
                "",
                prepared,
                released,
                written,
                confirmed);
        System.out.printf(
                "%-32s %14s %14s %8s%n%-32s %,14.0f %,14.0f %8.2f%n%n",
                "",
                "file lines/s",
                "COPY lines/s",
                "ratio",
                "",
                PAYMENTS / written,
                PAYMENTS / copied,
                copied / written);
    }
}
