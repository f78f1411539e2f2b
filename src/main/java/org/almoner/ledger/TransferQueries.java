package org.almoner.ledger;

import static org.almoner.shared.Sterling.pence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.almoner.identity.PersonId;
import org.almoner.shared.Cursor;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TransferQueries {

    private final JdbcClient jdbc;

    TransferQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first; the id is time-ordered and serves as the cursor. */
    Page<TransferRow> list(Transfer.@Nullable Status status, @Nullable String cursor, int limit) {
        var rows = jdbc.sql("""
                select t.*, f.name as from_name, g.name as to_name
                from transfer t join pot f on f.id = t.from_pot join pot g on g.id = t.to_pot
                where (cast(:status as text) is null or t.status = :status)
                  and (cast(:before as uuid) is null or t.id < :before)
                order by t.id desc limit :rows""")
                .param("status", status == null ? null : status.name())
                .param("before", Cursor.uuid(cursor))
                .param("rows", limit + 1)
                .query(TransferQueries::row)
                .list();
        return Page.of(rows, limit, row -> row.id().value().toString());
    }

    private static TransferRow row(ResultSet rs, int n) throws SQLException {
        return new TransferRow(
                new TransferId(rs.getObject("id", UUID.class)),
                rs.getString("reference"),
                new PotId(rs.getObject("from_pot", UUID.class)),
                rs.getString("from_name"),
                new PotId(rs.getObject("to_pot", UUID.class)),
                rs.getString("to_name"),
                pence(rs.getLong("amount")),
                Transfer.Status.valueOf(rs.getString("status")),
                new PersonId(rs.getObject("proposed_by", UUID.class)),
                rs.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }
}
