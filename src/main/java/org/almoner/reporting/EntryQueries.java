package org.almoner.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Sterling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads ledger entries behind a figure, newest first, with the balance of the account after each. */
@Repository
class EntryQueries {

    private static final Instant EVER = Instant.parse("2999-12-31T00:00:00Z");

    private static final String ASKED = """
            entry.pot = :pot and entry.at <= :until
            and (cast(:account as text) is null or :account in (from_account, to_account))
            and (cast(:award as uuid) is null or subject = :award)""";

    private final JdbcClient jdbc;

    EntryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<EntryLine> entries(EntryFilter filter, @Nullable String cursor, int limit) {
        var rows = jdbc.sql("""
                with page as (
                    select entry.* from ledger_entry entry where %1$s and entry.id < :before
                    order by entry.id desc limit :limit
                ), start as (
                    select coalesce(sum(moved(:account, from_account, to_account, amount)), 0) as balance
                    from ledger_entry entry where %1$s and entry.id < (select min(id) from page)
                )
                select page.*, award.id as award, award.application, line.run,
                       start.balance + sum(moved(:account, from_account, to_account, page.amount))
                           over (order by page.id) as balance
                from page cross join start
                left join award on award.id = page.subject
                left join payment_run_line line
                    on page.cause = 'paid' and line.payment = page.source and line.outcome = 'MADE'
                order by page.id desc""".formatted(ASKED))
                .param("pot", filter.pot())
                .param("account", filter.account())
                .param("award", filter.award())
                .param("until", (filter.until() == null ? EVER : filter.until()).atOffset(ZoneOffset.UTC))
                .param("before", before(cursor))
                .param("limit", limit + 1)
                .query((row, number) -> line(row, filter.account() != null))
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
                row.getObject("award", UUID.class),
                row.getObject("application", UUID.class),
                row.getObject("source", UUID.class),
                row.getObject("run", UUID.class),
                row.getObject("by_person", UUID.class),
                ofAccount ? Sterling.pence(row.getBigDecimal("balance").longValueExact()) : null);
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException notOurs) {
            throw new NotFound("cursor");
        }
    }
}
