package org.almoner.crash;

import static org.almoner.shared.Sterling.pounds;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.almoner.identity.PersonId;
import org.almoner.payment.Outcome;
import org.almoner.payment.PaymentFixture;
import org.almoner.payment.PaymentRunId;
import org.almoner.payment.PaymentRuns;
import org.almoner.shared.Page;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests, prepares, releases, abandons and confirms, whatever comes to hand; each answers with what it did. */
final class PayingHands {

    private final PaymentRuns runs;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PaymentFixture given;
    private final List<PaymentFixture.Payee> payees;
    private final PersonId preparer;
    private final PersonId releaser;

    static PayingHands in(AutowireCapableBeanFactory beans) {
        return beans.createBean(PayingHands.class);
    }

    PayingHands(PaymentRuns runs, JdbcClient jdbc, TransactionTemplate transaction, AutowireCapableBeanFactory beans) {
        this.runs = runs;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.given = PaymentFixture.in(beans);
        this.payees = Stream.generate(given::payee).limit(5).toList();
        this.preparer = given.finance();
        this.releaser = given.finance();
    }

    Optional<String> request() {
        var payee = payees.get(ThreadLocalRandom.current().nextInt(payees.size()));
        var payment = transaction.execute(status -> given.due(payee, pounds(1)));
        return Optional.of("did PaymentRequested " + payment.value());
    }

    Optional<String> prepare() {
        return Optional.of("did PaymentRunPrepared " + runs.prepareAll(preparer).value());
    }

    Optional<String> release() {
        return any("PREPARED").map(run -> {
            runs.authorise(run, releaser);
            return "did PaymentRunAuthorised " + run.value();
        });
    }

    Optional<String> abandon() {
        return any("PREPARED").map(run -> {
            runs.abandon(run, "Another day", releaser);
            return "did PaymentRunAbandoned " + run.value();
        });
    }

    /** One payment in four fails. */
    Optional<String> confirm() {
        return any("SENT")
                .flatMap(run -> runs.lines(run, true, null, Page.SIZE).items().stream()
                        .findAny()
                        .map(line -> {
                            var failed = ThreadLocalRandom.current().nextInt(4) == 0;
                            runs.confirm(
                                    run,
                                    line.payment(),
                                    failed ? Outcome.FAILED : Outcome.MADE,
                                    failed ? "Closed" : "",
                                    preparer);
                            return "did %s %s"
                                    .formatted(
                                            failed ? "PaymentFailed" : "PaymentMade",
                                            line.payment().value());
                        }));
    }

    Optional<String> confirmAll() {
        return any("SENT").map(run -> {
            runs.confirmAll(run, preparer);
            return "did PaymentRunConfirmed " + run.value();
        });
    }

    private Optional<PaymentRunId> any(String status) {
        return jdbc.sql("select id from payment_run where status = :status order by random() limit 1")
                .param("status", status)
                .query((rs, n) -> new PaymentRunId(rs.getObject("id", UUID.class)))
                .optional();
    }
}
