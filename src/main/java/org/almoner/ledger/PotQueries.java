package org.almoner.ledger;

import static org.almoner.shared.Sterling.pence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.shared.Cursor;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the books are read. */
@Repository
class PotQueries {

    private static final String AS_AT = """
            select pot.id, pot.name,
                   coalesce(-sum(moved('FUNDING', from_account, to_account, amount)), 0) as ceiling,
                   coalesce(sum(moved('AVAILABLE', from_account, to_account, amount)), 0) as available,
                   coalesce(sum(moved('RESERVED', from_account, to_account, amount)), 0) as reserved,
                   coalesce(sum(moved('COMMITTED', from_account, to_account, amount)), 0) as committed,
                   coalesce(sum(moved('PAYABLE', from_account, to_account, amount)), 0) as payable,
                   coalesce(sum(moved('PAID', from_account, to_account, amount)), 0) as paid,
                   coalesce(sum(moved('RECOVERED', from_account, to_account, amount)), 0) as recovered
            from pot left join ledger_entry entry on entry.pot = pot.id and entry.at <= :at
            """;

    private final JdbcClient jdbc;

    PotQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Pot> find(PotId pot) {
        return jdbc.sql("select * from pot where id = :id")
                .param("id", pot.value())
                .query(PotQueries::pot)
                .optional();
    }

    List<Pot> all() {
        return jdbc.sql("select * from pot order by name, id")
                .query(PotQueries::pot)
                .list();
    }

    Optional<Pot> at(PotId pot, Instant at) {
        return jdbc.sql(AS_AT + "where pot.id = :id group by pot.id")
                .param("id", pot.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(PotQueries::pot)
                .optional();
    }

    List<Pot> allAt(Instant at) {
        return jdbc.sql(AS_AT + "group by pot.id having count(entry.id) > 0 order by pot.name, pot.id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(PotQueries::pot)
                .list();
    }

    Page<Entry> entries(PotId pot, @Nullable String cursor, int limit) {
        var rows = jdbc.sql("select * from ledger_entry where pot = :pot and id < :before order by id desc limit :rows")
                .param("pot", pot.value())
                .param("before", Cursor.number(cursor, Long.MAX_VALUE))
                .param("rows", limit + 1)
                .query(PotQueries::entry)
                .list();
        return Page.of(rows, limit, entry -> Long.toString(entry.id()));
    }

    boolean balanced(PotId pot) {
        return jdbc.sql("select balanced from pot_check where pot = :pot")
                .param("pot", pot.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static Pot pot(ResultSet rs, int n) throws SQLException {
        return new Pot(
                new PotId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                pence(rs.getLong("ceiling")),
                pence(rs.getLong("available")),
                pence(rs.getLong("reserved")),
                pence(rs.getLong("committed")),
                pence(rs.getLong("payable")),
                pence(rs.getLong("paid")),
                pence(rs.getLong("recovered")));
    }

    private static Entry entry(ResultSet rs, int n) throws SQLException {
        return new Entry(
                rs.getLong("id"),
                new PotId(rs.getObject("pot", UUID.class)),
                Account.valueOf(rs.getString("from_account")),
                Account.valueOf(rs.getString("to_account")),
                pence(rs.getLong("amount")),
                rs.getString("cause"),
                rs.getObject("subject", UUID.class),
                rs.getObject("source", UUID.class),
                rs.getString("reference"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getObject("by_person", UUID.class));
    }
}
