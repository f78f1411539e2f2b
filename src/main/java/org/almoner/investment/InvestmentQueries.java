package org.almoner.investment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Sterling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvestmentQueries {

    private static final String ROWS = """
            select i.id, i.reference, p.title, o.name as organisation_name, i.round, r.name as round_name, i.status,
                   i.suggested, i.expires_at
              from investment i
              join application p on p.id = i.application
              join organisation o on o.id = i.organisation
              join round r on r.id = i.round
            """;

    private final JdbcClient jdbc;

    InvestmentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, without those of the reader's own organisations. */
    Page<InvestmentRow> list(Investment.@Nullable Status status, PersonId reader, @Nullable UUID before, int limit) {
        var rows = jdbc.sql(ROWS + """
                 where not exists (select from member m where m.organisation = i.organisation and m.person = :reader)
                   and (cast(:status as text) is null or i.status = :status)
                   and (cast(:before as uuid) is null or i.id < :before)
                 order by i.id desc limit :rows""")
                .param("reader", reader.value())
                .param("status", status == null ? null : status.name())
                .param("before", before)
                .param("rows", limit + 1)
                .query(InvestmentQueries::row)
                .list();
        return Page.of(rows, limit, row -> row.id().value().toString());
    }

    String headline(InvestmentId id) {
        return jdbc.sql("""
                select i.reference || ' · ' || p.title || ' · ' || o.name
                  from investment i
                  join application p on p.id = i.application
                  join organisation o on o.id = i.organisation
                 where i.id = :id""")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private static InvestmentRow row(ResultSet rs, int n) throws SQLException {
        var suggested = rs.getObject("suggested", Long.class);
        var expires = rs.getObject("expires_at", OffsetDateTime.class);
        return new InvestmentRow(
                new InvestmentId(rs.getObject("id", UUID.class)),
                rs.getString("reference"),
                rs.getString("title"),
                rs.getString("organisation_name"),
                new RoundId(rs.getObject("round", UUID.class)),
                rs.getString("round_name"),
                Investment.Status.valueOf(rs.getString("status")),
                suggested == null ? null : Sterling.pence(suggested),
                expires == null ? null : expires.toInstant());
    }
}
