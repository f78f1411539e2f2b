package org.almoner.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Sterling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads ledger entries behind a figure. */
@Repository
class EntryQueries {

    private final JdbcClient jdbc;

    EntryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<EntryLine> entries(UUID pot, @Nullable String account, @Nullable String cursor, int limit) {
        var rows = jdbc.sql("""
                with line as (
                    select entry.*, award.application,
                           sum(case when to_account = :account then entry.amount else -entry.amount end)
                               over (order by entry.id) as balance
                    from ledger_entry entry left join award on award.id = entry.subject
                    where pot = :pot and (cast(:account as text) is null or :account in (from_account, to_account)))
                select * from line where id < :before order by id desc limit :limit
                """)
                .param("pot", pot)
                .param("account", account)
                .param("before", before(cursor))
                .param("limit", limit + 1)
                .query((row, number) -> line(row, account != null))
                .list();
        return Page.of(rows, limit, line -> Long.toString(line.id()));
    }

    private static EntryLine line(ResultSet row, boolean ofAccount) throws SQLException {
        return new EntryLine(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("cause"),
                row.getString("reference"),
                row.getString("from_account"),
                row.getString("to_account"),
                Sterling.pence(row.getLong("amount")),
                row.getObject("application", UUID.class),
                row.getObject("by_person", UUID.class),
                ofAccount ? Sterling.ZERO.plus(pounds(row.getBigDecimal("balance"))) : null);
    }

    private static BigDecimal pounds(BigDecimal pence) {
        return pence.movePointLeft(2);
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException notOurs) {
            throw new NotFound("cursor");
        }
    }
}
