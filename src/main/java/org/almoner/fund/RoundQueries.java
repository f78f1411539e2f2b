package org.almoner.fund;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almoner.shared.Page;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoundQueries {

    private static final String ROWS = """
            select round.id, round.code, round.name, round.summary, round.fund, fund.name as fund_name, round.kind,
                   round.status, round.pot, round.opens_at, round.closes_at
            from round join fund on fund.id = round.fund
            """;

    private static final String OPEN = """
            where status in ('PUBLISHED', 'OPEN') and opens_at <= :now
              and closes_at + grace_minutes * interval '1 minute' > :now
            """;

    private final JdbcClient jdbc;

    RoundQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RoundRow> open(Instant now) {
        return jdbc.sql(ROWS + OPEN + "order by closes_at, round.id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(RoundQueries::row)
                .list();
    }

    List<RoundRow> following(RoundId parent, Instant now) {
        return jdbc.sql(ROWS + OPEN + "and round.parent = :parent order by closes_at, round.id")
                .param("parent", parent.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(RoundQueries::row)
                .list();
    }

    List<RoundNews> news(Instant now, int limit) {
        return jdbc.sql("""
                select rows.*, greatest(
                    (select max(issued_at) from issued_form where issued_form.round = rows.id),
                    case when opens_at <= :now then opens_at end, case when closes_at <= :now then closes_at end) as news
                from (%s where kind = 'OPEN_COMPETITION' and status not in ('DRAFT', 'CANCELLED')
                      order by round.id desc limit :rows) rows
                order by news desc, id desc""".formatted(ROWS))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("rows", limit)
                .query((rs, n) -> new RoundNews(row(rs, n), requireNonNull(instant(rs, "news"))))
                .list();
    }

    Page<RoundRow> list(@Nullable Set<Round.Status> statuses, @Nullable UUID before, int limit) {
        var rows = jdbc.sql(ROWS + """
                where (:all or round.status = any (:statuses)) and (cast(:before as uuid) is null or round.id < :before)
                order by round.id desc limit :rows""")
                .param("all", statuses == null)
                .param("statuses", names(statuses))
                .param("before", before, Types.OTHER)
                .param("rows", limit + 1)
                .query(RoundQueries::row)
                .list();
        return Page.of(rows, limit, row -> row.id().value().toString());
    }

    private static String[] names(@Nullable Set<Round.Status> statuses) {
        return statuses == null
                ? new String[0]
                : statuses.stream().map(Enum::name).toArray(String[]::new);
    }

    private static RoundRow row(ResultSet rs, int n) throws SQLException {
        return new RoundRow(
                new RoundId(rs.getObject("id", UUID.class)),
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("summary"),
                new FundId(rs.getObject("fund", UUID.class)),
                rs.getString("fund_name"),
                Round.Kind.valueOf(rs.getString("kind")),
                Round.Status.valueOf(rs.getString("status")),
                money(rs),
                instant(rs, "opens_at"),
                instant(rs, "closes_at"));
    }

    private static @Nullable Money money(ResultSet rs) throws SQLException {
        var pence = rs.getObject("pot", Long.class);
        return pence == null ? null : Sterling.pence(pence);
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
