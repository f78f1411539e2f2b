package org.almoner.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Page;
import org.almoner.shared.Sterling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How payments are listed and counted, and what holds them back. */
@Repository
class PaymentQueries {

    /** Held by what happened to the award, or without an account that is verified and not about to change. */
    static final String WAITS = """
            case when exists (select from payment_hold hold where hold.award = payment.award) then 'HELD'
                 when not exists (select from bank_account verified
                                  where verified.organisation = payment.payee and verified.status = 'VERIFIED')
                   or exists (select from bank_account entered
                              where entered.organisation = payment.payee and entered.status = 'ENTERED') then 'ACCOUNT'
                 else 'NOTHING' end""";

    private final JdbcClient jdbc;

    PaymentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were requested. */
    Page<PaymentRow> list(Collection<Payment.Status> statuses, @Nullable UUID after, int limit) {
        var rows = jdbc.sql("""
                select payment.*, organisation.name, run.reference as run, %s as waits
                from payment
                join organisation on organisation.id = payment.payee
                left join payment_run_line line on line.payment = payment.id and line.outcome in ('OPEN', 'MADE')
                left join payment_run run on run.id = line.run
                where payment.status in (:statuses) and (cast(:after as uuid) is null or payment.id > :after)
                order by payment.id limit :rows""".formatted(WAITS))
                .param("statuses", statuses.stream().map(Enum::name).toList())
                .param("after", after, Types.OTHER)
                .param("rows", limit + 1)
                .query(PaymentQueries::row)
                .list();
        return Page.of(rows, limit, row -> row.id().value().toString());
    }

    Due due() {
        return jdbc.sql("""
                select count(*) filter (where waits = 'NOTHING') as payments,
                       coalesce(sum(amount) filter (where waits = 'NOTHING'), 0) as total,
                       count(*) filter (where waits <> 'NOTHING') as waiting,
                       coalesce(sum(amount) filter (where waits <> 'NOTHING'), 0) as waiting_total
                from (select amount, %s as waits from payment where status = 'REQUESTED') requested""".formatted(WAITS))
                .query((rs, n) -> new Due(
                        rs.getInt("payments"),
                        Sterling.pence(rs.getLong("total")),
                        rs.getInt("waiting"),
                        Sterling.pence(rs.getLong("waiting_total"))))
                .single();
    }

    void hold(UUID award, String reason, Instant now) {
        jdbc.sql("""
                insert into payment_hold (award, reason, held_at) values (:award, :reason, :now)
                on conflict (award) do update set reason = excluded.reason""")
                .param("award", award)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void unhold(UUID award) {
        jdbc.sql("delete from payment_hold where award = :award")
                .param("award", award)
                .update();
    }

    private static PaymentRow row(ResultSet rs, int n) throws SQLException {
        return new PaymentRow(
                new PaymentId(rs.getObject("id", UUID.class)),
                rs.getObject("award", UUID.class),
                new OrganisationId(rs.getObject("payee", UUID.class)),
                rs.getString("name"),
                rs.getString("reference"),
                Sterling.pence(rs.getLong("amount")),
                Payment.Status.valueOf(rs.getString("status")),
                Waits.valueOf(rs.getString("waits")),
                rs.getString("reason"),
                rs.getString("run"),
                rs.getObject("requested_at", OffsetDateTime.class).toInstant());
    }
}
