package org.almoner.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.shared.Sterling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the functions {@code pot_report_at} and {@code pot_years_at}. */
@Repository
class PotReport {

    private final JdbcClient jdbc;

    PotReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PotRow> all(LocalDate asAt) {
        return select("order by code", asAt).query(PotReport::pot).list();
    }

    Optional<PotRow> find(UUID id, LocalDate asAt) {
        return select("where id = :id", asAt)
                .param("id", id)
                .query(PotReport::pot)
                .optional();
    }

    List<YearRow> years(LocalDate asAt) {
        var until = AwardFilter.until(asAt).atOffset(ZoneOffset.UTC);
        return jdbc.sql("select * from pot_years_at(:until) order by year, pot")
                .param("until", until)
                .query(PotReport::year)
                .list();
    }

    private static YearRow year(ResultSet row, int number) throws SQLException {
        return new YearRow(
                row.getObject("pot", UUID.class),
                row.getInt("year"),
                Sterling.pence(row.getLong("planned")),
                Sterling.pence(row.getLong("committed")),
                Sterling.pence(row.getLong("payable")),
                Sterling.pence(row.getLong("paid")));
    }

    private JdbcClient.StatementSpec select(String rest, LocalDate asAt) {
        var until = AwardFilter.until(asAt).atOffset(ZoneOffset.UTC);
        return jdbc.sql("select * from pot_report_at(:until) " + rest).param("until", until);
    }

    private static PotRow pot(ResultSet row, int number) throws SQLException {
        return new PotRow(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("fund"),
                Sterling.pence(row.getLong("ceiling")),
                Sterling.pence(row.getLong("available")),
                Sterling.pence(row.getLong("reserved")),
                Sterling.pence(row.getLong("committed")),
                Sterling.pence(row.getLong("payable")),
                Sterling.pence(row.getLong("paid")),
                Sterling.pence(row.getLong("recovered")),
                row.getBoolean("reconciled"));
    }
}
