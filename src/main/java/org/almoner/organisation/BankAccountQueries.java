package org.almoner.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BankAccountQueries {

    private final JdbcClient jdbc;

    BankAccountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first, as they are to be checked. */
    Page<BankAccountRow> waiting(@Nullable UUID after, int limit) {
        var rows = jdbc.sql("""
                select account.id, account.organisation, organisation.name, account.holder, account.status,
                       person.name as entered_by, account.entered_at,
                       exists (select from bank_account earlier where earlier.organisation = account.organisation
                               and earlier.status in ('VERIFIED', 'REPLACED') and earlier.id <> account.id) as change
                from bank_account account
                join organisation on organisation.id = account.organisation
                join person on person.id = account.entered_by
                where account.status = 'ENTERED' and (cast(:after as uuid) is null or account.id > :after)
                order by account.id limit :rows""")
                .param("after", after, Types.OTHER)
                .param("rows", limit + 1)
                .query(BankAccountQueries::row)
                .list();
        return Page.of(rows, limit, row -> row.id().value().toString());
    }

    long countWaiting() {
        return jdbc.sql("select count(*) from bank_account where status = 'ENTERED'")
                .query(Long.class)
                .single();
    }

    /** Changes of one organisation's accounts happen one at a time. */
    void lock(OrganisationId organisation) {
        jdbc.sql("select id from organisation where id = :id for update")
                .param("id", organisation.value())
                .query(UUID.class)
                .optional();
    }

    private static BankAccountRow row(ResultSet rs, int n) throws SQLException {
        return new BankAccountRow(
                new BankAccountId(rs.getObject("id", UUID.class)),
                new OrganisationId(rs.getObject("organisation", UUID.class)),
                rs.getString("name"),
                rs.getString("holder"),
                BankAccount.Status.valueOf(rs.getString("status")),
                rs.getBoolean("change"),
                rs.getString("entered_by"),
                rs.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
