package org.almoner.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.almoner.shared.Page;
import org.almoner.shared.Sterling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PaymentRunQueries {

    private final JdbcClient jdbc;

    PaymentRunQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    Page<PaymentRunRow> list(@Nullable UUID before, int limit) {
        var rows = jdbc.sql("""
                select run.*, preparer.name as preparer, releaser.name as releaser,
                       (select count(*) from payment_run_line line
                        where line.run = run.id and line.outcome = 'FAILED') as failed
                from payment_run run
                join person preparer on preparer.id = run.prepared_by
                left join person releaser on releaser.id = run.authorised_by
                where cast(:before as uuid) is null or run.id < :before
                order by run.id desc limit :rows""")
                .param("before", before, Types.OTHER)
                .param("rows", limit + 1)
                .query(PaymentRunQueries::row)
                .list();
        return Page.of(rows, limit, row -> row.id().value().toString());
    }

    private static PaymentRunRow row(ResultSet rs, int n) throws SQLException {
        return new PaymentRunRow(
                new PaymentRunId(rs.getObject("id", UUID.class)),
                rs.getString("reference"),
                PaymentRun.Status.valueOf(rs.getString("status")),
                rs.getInt("payments"),
                Sterling.pence(rs.getLong("total")),
                rs.getInt("failed"),
                rs.getString("preparer"),
                rs.getObject("prepared_at", OffsetDateTime.class).toInstant(),
                rs.getString("releaser"));
    }
}
