package org.almoner.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.almoner.reporting.AwardWorkbook.Fact;
import org.almoner.shared.Page;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the function {@code award_report_at}. */
@Repository
class AwardReport {

    private static final String REAL =
            "and status = 'ACCEPTED' and amount_committed is not null and amount_awarded > 0";
    private static final int ROWS_AT_A_TIME = 1000;

    private final JdbcClient jdbc;

    AwardReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Hands over every line, by reference, while it is read: rows pass through a few at a time. */
    <T> T all(AwardFilter filter, ResultSetExtractor<T> reader) {
        return select(Column.all(), filter, "order by award_reference")
                .withFetchSize(ROWS_AT_A_TIME)
                .query(reader);
    }

    /** The signed awards with money in them, with what a publication says of them. */
    <T> T published(AwardFilter filter, ResultSetExtractor<T> reader) {
        return select("*", filter, REAL + " order by award_reference")
                .withFetchSize(ROWS_AT_A_TIME)
                .query(reader);
    }

    boolean anyPublished(AwardFilter filter) {
        return !select("award_reference", filter, REAL + " limit 1")
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** What the fund and the round asked for were called. */
    List<Fact> names(AwardFilter filter) {
        return List.of(
                new Fact("Fund", filter.fund() == null ? "All" : name("fund", "fund_id = :fund", filter)),
                new Fact("Round", filter.round() == null ? "All" : name("round", "round_id = :round", filter)));
    }

    private String name(String column, String condition, AwardFilter filter) {
        return select(column, filter, "and " + condition + " limit 1")
                .query(String.class)
                .optional()
                .orElse("None of its awards");
    }

    Page<AwardLine> page(AwardFilter filter, @Nullable String cursor, int limit) {
        var rows = select("*", filter, "and award_reference > :after order by award_reference limit :limit")
                .param("after", cursor == null ? "" : cursor)
                .param("limit", limit + 1)
                .query(AwardReport::line)
                .list();
        return Page.of(rows, limit, AwardLine::awardReference);
    }

    Totals totals(AwardFilter filter) {
        return select("""
                count(*) as awards, sum(amount_requested) as requested, sum(amount_awarded) as awarded,
                sum(amount_reserved) as reserved, sum(amount_committed) as committed, sum(amount_claimed) as claimed,
                sum(amount_approved) as approved,
                sum(amount_paid) as paid, sum(amount_recovered) as recovered, sum(amount_outstanding) as outstanding
                """, filter, "")
                .query((row, number) -> new Totals(
                        row.getLong("awards"),
                        sum(row, "requested"),
                        sum(row, "awarded"),
                        sum(row, "reserved"),
                        sum(row, "committed"),
                        sum(row, "claimed"),
                        sum(row, "approved"),
                        sum(row, "paid"),
                        sum(row, "recovered"),
                        sum(row, "outstanding")))
                .single();
    }

    private JdbcClient.StatementSpec select(String columns, AwardFilter filter, String rest) {
        var sql = "select " + columns + " from award_report_at(:until) where true " + narrowed(filter) + " " + rest;
        return jdbc.sql(sql)
                .param("until", filter.until().atOffset(ZoneOffset.UTC))
                .param("fund", filter.fund())
                .param("round", filter.round())
                .param("stage", filter.stage() == null ? null : filter.stage().name())
                .param("yearStarts", filter.year() == null ? null : LocalDate.of(filter.year(), 4, 1))
                .param("yearEnds", filter.year() == null ? null : LocalDate.of(filter.year() + 1, 3, 31));
    }

    private static String narrowed(AwardFilter filter) {
        var conditions = new ArrayList<>(List.of(""));
        if (filter.fund() != null) conditions.add("fund_id = :fund");
        if (filter.round() != null) conditions.add("round_id = :round");
        if (filter.stage() != null) conditions.add(":stage in (status, agreement_status)");
        if (filter.year() != null)
            conditions.add(
                    "coalesce(starts_on, decided_on) <= :yearEnds and coalesce(ends_on, decided_on) >= :yearStarts");
        return String.join(" and ", conditions);
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
                sum(row, "amount_requested"),
                money(row, "amount_awarded"),
                money(row, "amount_reserved"),
                money(row, "amount_committed"),
                row.getString("title"),
                row.getBigDecimal("score"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("approved_on", LocalDate.class),
                row.getObject("offer_issued_on", LocalDate.class),
                row.getObject("offer_expires_on", LocalDate.class),
                row.getObject("agreement_signed_on", LocalDate.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("agreement_status"),
                money(row, "amount_claimed"),
                money(row, "amount_approved"),
                money(row, "amount_paid"),
                money(row, "amount_recovered"),
                money(row, "amount_outstanding"),
                row.getString("profile"),
                row.getString("next_milestone"),
                row.getObject("next_milestone_due", LocalDate.class),
                money(row, "next_milestone_amount"),
                row.getString("follow_on_of"));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var pounds = row.getBigDecimal(column);
        return pounds == null ? null : Money.of(Sterling.GBP, pounds);
    }

    private static Money sum(ResultSet row, String column) throws SQLException {
        var pounds = money(row, column);
        return pounds == null ? Sterling.ZERO : pounds;
    }
}
