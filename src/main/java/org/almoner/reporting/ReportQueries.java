package org.almoner.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.shared.Page;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the views {@code award_report} and {@code pot_report}. */
@Repository
class ReportQueries {

    private static final int ROWS_AT_A_TIME = 500;

    private final JdbcClient jdbc;

    ReportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void awards(OutputStream csv) throws IOException {
        var sheet = new CsvSheet(csv);
        ResultSetExtractor<Long> everyRow = sheet::extract;
        jdbc.sql("select * from award_report order by award_reference")
                .withFetchSize(ROWS_AT_A_TIME)
                .query(everyRow);
        sheet.flush();
    }

    Page<AwardLine> awards(@Nullable String cursor, int limit) {
        var rows = jdbc.sql("""
                select * from award_report where award_reference > :after order by award_reference limit :limit
                """)
                .param("after", cursor == null ? "" : cursor)
                .param("limit", limit + 1)
                .query(ReportQueries::line)
                .list();
        return Page.of(rows, limit, AwardLine::awardReference);
    }

    List<PotRow> pots() {
        return jdbc.sql("select * from pot_report order by code")
                .query(ReportQueries::pot)
                .list();
    }

    Optional<PotRow> pot(UUID id) {
        return jdbc.sql("select * from pot_report where id = :id")
                .param("id", id)
                .query(ReportQueries::pot)
                .optional();
    }

    Totals totals() {
        return jdbc.sql("""
                select count(*) as awards, coalesce(sum(amount_requested), 0) as requested,
                       coalesce(sum(amount_awarded), 0) as awarded, coalesce(sum(amount_reserved), 0) as reserved,
                       coalesce(sum(amount_committed), 0) as committed
                from award_report
                """)
                .query((row, number) -> new Totals(
                        row.getLong("awards"),
                        Sterling.ZERO.plus(row.getBigDecimal("requested")),
                        Sterling.ZERO.plus(row.getBigDecimal("awarded")),
                        Sterling.ZERO.plus(row.getBigDecimal("reserved")),
                        Sterling.ZERO.plus(row.getBigDecimal("committed"))))
                .single();
    }

    private static AwardLine line(ResultSet row, int number) throws SQLException {
        return new AwardLine(
                row.getString("award_reference"),
                row.getString("application_reference"),
                row.getString("fund"),
                row.getString("round"),
                row.getString("recipient"),
                row.getString("company_number"),
                row.getString("charity_number"),
                row.getString("status"),
                Sterling.ZERO.plus(row.getBigDecimal("amount_requested")),
                pounds(row.getBigDecimal("amount_awarded")),
                pounds(row.getBigDecimal("amount_reserved")),
                pounds(row.getBigDecimal("amount_committed")),
                row.getString("title"),
                row.getBigDecimal("score"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("approved_on", LocalDate.class),
                row.getObject("offer_issued_on", LocalDate.class),
                row.getObject("offer_expires_on", LocalDate.class),
                row.getObject("agreement_signed_on", LocalDate.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
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

    private static @Nullable Money pounds(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(Sterling.GBP, amount);
    }
}
