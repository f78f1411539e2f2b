package org.almoner.payment;

import static org.almoner.shared.Sterling.pence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.organisation.BankAccountId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Cursor;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of a run. */
@Repository
class RunLines {

    private static final String LINE = """
            select line.*, payment.award, payment.payee as organisation, organisation.name, person.name as settler
            from payment_run_line line
            join payment on payment.id = line.payment
            join organisation on organisation.id = payment.payee
            left join person on person.id = line.settled_by
            where line.run = :run""";

    private final JdbcClient jdbc;

    RunLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order; those that are still open alone, or all. */
    Page<PaymentLine> page(PaymentRunId run, boolean open, @Nullable String cursor, int limit) {
        var rows = jdbc.sql(LINE + """
                 and line.position > :after and (not :open or line.outcome = 'OPEN')
                order by line.position limit :rows""")
                .param("run", run.value())
                .param("after", Cursor.number(cursor, 0))
                .param("open", open)
                .param("rows", limit + 1)
                .query(RunLines::line)
                .list();
        return Page.of(rows, limit, line -> Integer.toString(line.position()));
    }

    Optional<PaymentLine> find(PaymentRunId run, PaymentId payment) {
        return jdbc.sql(LINE + " and line.payment = :payment")
                .param("run", run.value())
                .param("payment", payment.value())
                .query(RunLines::line)
                .optional();
    }

    /** The payments of the lines nothing is known of yet, in their order. */
    List<PaymentId> open(PaymentRunId run) {
        return jdbc.sql("select payment from payment_run_line where run = :run and outcome = 'OPEN' order by position")
                .param("run", run.value())
                .query((rs, n) -> new PaymentId(rs.getObject("payment", UUID.class)))
                .list();
    }

    boolean anyOpen(PaymentRunId run) {
        return jdbc.sql("select exists (select from payment_run_line where run = :run and outcome = 'OPEN')")
                .param("run", run.value())
                .query(Boolean.class)
                .single();
    }

    /** False when the line is not open any more. */
    boolean settle(
            PaymentRunId run, PaymentId payment, Outcome outcome, @Nullable String reason, UUID by, Instant now) {
        return jdbc.sql("""
                        update payment_run_line
                        set outcome = :outcome, reason = :reason, settled_by = :by, settled_at = :now
                        where run = :run and payment = :payment and outcome = 'OPEN'""")
                        .param("outcome", outcome.name())
                        .param("reason", reason)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .param("run", run.value())
                        .param("payment", payment.value())
                        .update()
                == 1;
    }

    Tally tally(PaymentRunId run) {
        return jdbc.sql("""
                select count(*) filter (where outcome = 'OPEN') as open,
                       coalesce(sum(amount) filter (where outcome = 'OPEN'), 0) as open_total,
                       count(*) filter (where outcome = 'MADE') as made,
                       coalesce(sum(amount) filter (where outcome = 'MADE'), 0) as made_total,
                       count(*) filter (where outcome = 'FAILED') as failed,
                       coalesce(sum(amount) filter (where outcome = 'FAILED'), 0) as failed_total
                from payment_run_line where run = :run""")
                .param("run", run.value())
                .query((rs, n) -> new Tally(
                        rs.getInt("open"),
                        pence(rs.getLong("open_total")),
                        rs.getInt("made"),
                        pence(rs.getLong("made_total")),
                        rs.getInt("failed"),
                        pence(rs.getLong("failed_total"))))
                .single();
    }

    private static PaymentLine line(ResultSet rs, int n) throws SQLException {
        var at = rs.getObject("settled_at", OffsetDateTime.class);
        return new PaymentLine(
                rs.getInt("position"),
                new PaymentId(rs.getObject("payment", UUID.class)),
                rs.getObject("award", UUID.class),
                new BankAccountId(rs.getObject("account", UUID.class)),
                new OrganisationId(rs.getObject("organisation", UUID.class)),
                rs.getString("name"),
                rs.getString("payee"),
                rs.getString("reference"),
                pence(rs.getLong("amount")),
                Outcome.valueOf(rs.getString("outcome")),
                rs.getString("reason"),
                rs.getString("settler"),
                at == null ? null : at.toInstant());
    }
}
