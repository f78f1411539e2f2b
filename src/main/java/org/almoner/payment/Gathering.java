package org.almoner.payment;

import static org.almoner.payment.PaymentQueries.WAITS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Puts payments into a run and takes them out again, all of them at once. What is due is locked first: two people who
 * gather at the same time never get the same payment.
 */
@Repository
class Gathering {

    record Found(UUID id, Money amount) {}

    private final JdbcClient jdbc;

    Gathering(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param chosen {@code null} for all that are due */
    List<Found> due(@Nullable Collection<PaymentId> chosen) {
        return jdbc.sql("""
                select id, amount from payment
                where status = 'REQUESTED' and (:all or id = any(:chosen)) and %s = 'NOTHING'
                order by id for update""".formatted(WAITS))
                .param("all", chosen == null)
                .param("chosen", chosen == null ? new UUID[0] : values(chosen))
                .query((rs, n) -> new Found(rs.getObject("id", UUID.class), Sterling.pence(rs.getLong("amount"))))
                .list();
    }

    /** The account of each line is the one that is verified now. */
    void add(PaymentRunId run, List<Found> payments) {
        var ids = payments.stream().map(Found::id).toArray(UUID[]::new);
        jdbc.sql("""
                insert into payment_run_line (run, position, payment, account, payee, reference, amount)
                select :run, chosen.position, payment.id, account.id, account.payee, payment.reference, payment.amount
                from unnest(:ids) with ordinality chosen (id, position)
                join payment on payment.id = chosen.id
                join bank_account account on account.organisation = payment.payee and account.status = 'VERIFIED'""").param("run", run.value()).param("ids", ids).update();
        jdbc.sql("update payment set status = 'IN_RUN', version = version + 1 where id = any(:ids)")
                .param("ids", ids)
                .update();
    }

    /** Every payment of the run is due again. */
    void giveBack(PaymentRunId run, UUID by, Instant now) {
        jdbc.sql("""
                update payment set status = 'REQUESTED', version = version + 1
                where id in (select payment from payment_run_line where run = :run and outcome = 'OPEN')""").param("run", run.value()).update();
        jdbc.sql("""
                update payment_run_line set outcome = 'ABANDONED', settled_by = :by, settled_at = :now
                where run = :run and outcome = 'OPEN'""")
                .param("run", run.value())
                .param("by", by)
                .param("now", java.sql.Timestamp.from(now))
                .update();
    }

    private static UUID[] values(Collection<PaymentId> ids) {
        return ids.stream().map(PaymentId::value).toArray(UUID[]::new);
    }
}
