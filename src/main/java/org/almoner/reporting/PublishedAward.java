package org.almoner.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.almoner.reporting.Grant.Dates;
import org.almoner.reporting.Grant.Organization;
import org.almoner.reporting.Grant.Programme;
import org.jspecify.annotations.Nullable;

/** What the public learns of an award. */
record PublishedAward(Publisher publisher) {

    Grant grant(ResultSet row) throws SQLException {
        var disbursed = row.getBigDecimal("amount_paid").subtract(row.getBigDecimal("amount_recovered"));
        return new Grant(
                publisher.grant(row.getString("award_reference")),
                PublicText.title(row.getString("title")),
                description(row),
                "GBP",
                row.getBigDecimal("amount_requested"),
                row.getBigDecimal("amount_awarded"),
                disbursed,
                awardedOn(row),
                dates(row),
                List.of(recipient(row)),
                List.of(funder(row)),
                List.of(new Programme(row.getString("round"), row.getString("round_name"))),
                row.getString("round_kind").equals("OPEN_COMPETITION") ? "Yes" : "No",
                related(row),
                row.getObject("changed_at", OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.SECONDS),
                publisher.website());
    }

    /** The summary; the programme, when there is none or it only repeats the title. */
    private static String description(ResultSet row) throws SQLException {
        var summary = PublicText.of(row.getString("summary"));
        return summary.isBlank() || summary.equals(PublicText.title(row.getString("title")))
                ? "An award from " + row.getString("round_name") + ", " + row.getString("fund")
                : summary;
    }

    private static LocalDate awardedOn(ResultSet row) throws SQLException {
        var approved = row.getObject("approved_on", LocalDate.class);
        return approved == null ? row.getObject("decided_on", LocalDate.class) : approved;
    }

    private static @Nullable List<Dates> dates(ResultSet row) throws SQLException {
        var starts = row.getObject("starts_on", LocalDate.class);
        var ends = row.getObject("ends_on", LocalDate.class);
        if (starts == null || ends == null) return null;
        return List.of(new Dates(starts, ends, ChronoUnit.MONTHS.between(starts, ends.plusDays(1))));
    }

    /** The award it follows on from. */
    private @Nullable List<String> related(ResultSet row) throws SQLException {
        var origin = row.getString("follow_on_of");
        return origin == null ? null : List.of(publisher.grant(origin));
    }

    private Organization recipient(ResultSet row) throws SQLException {
        var company = row.getString("company_number");
        var charity = row.getString("charity_number");
        var ours = publisher.organisation(row.getString("organisation_id"));
        return new Organization(
                Registers.organisation(company, charity, ours),
                row.getString("recipient"),
                company,
                charity == null ? null : Registers.charity(charity),
                row.getString("postcode"),
                null);
    }

    private Organization funder(ResultSet row) throws SQLException {
        return new Organization(
                publisher.identifier(), publisher.name(), null, null, null, row.getString("department"));
    }
}
