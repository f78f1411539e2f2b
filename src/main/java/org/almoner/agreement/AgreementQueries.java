package org.almoner.agreement;

import static org.almoner.shared.Sterling.pence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.award.AwardId;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Cursor;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AgreementQueries {

    private static final String ROWS = """
            select a.*, p.title, o.name organisation_name, r.name round_name, next.title next_milestone, next.due next_due
            from agreement a
            join award w on w.id = a.award
            join application p on p.id = w.application
            join organisation o on o.id = a.organisation
            join round r on r.id = a.round
            left join lateral (select m.title, m.due from agreement_milestone m
                               where m.agreement = a.id and m.reached_at is null and a.status in ('ACTIVE', 'SUSPENDED')
                               order by m.due, m.position limit 1) next on true
            """;

    /** What does not exist for {@code :reader}: of their own organisation, or with a declared conflict. */
    private static final String HIDDEN = """
            (exists (select from member m where m.organisation = a.organisation and m.person = :reader)
             or exists (select from review v
                        where v.application = w.application and v.reviewer = :reader and v.status = 'CONFLICTED'))
            """;

    private static final String OWN =
            "a.organisation in (select m.organisation from member m where m.person = :reader)";

    private static final String FILTER = """
              and (cast(:round as uuid) is null or a.round = :round)
              and (:anyStatus or a.status in (:statuses))
              and (cast(:dueBefore as date) is null or exists (
                  select from agreement_milestone m where m.agreement = a.id and m.reached_at is null
                    and a.status in ('ACTIVE', 'SUSPENDED') and m.due < :dueBefore))
              and (cast(:before as uuid) is null or a.id < :before)
            order by a.id desc limit :rows""";

    private final JdbcClient jdbc;

    AgreementQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AwardId> award(AgreementId id) {
        return jdbc.sql("select award from agreement where id = :id")
                .param("id", id.value())
                .query((rs, n) -> new AwardId(rs.getObject("award", UUID.class)))
                .optional();
    }

    /** Newest first; the id is time-ordered and serves as the cursor. */
    Page<AgreementRow> list(
            AgreementFilter filter,
            PersonId reader,
            boolean staff,
            LocalDate today,
            @Nullable String cursor,
            int limit) {
        var statuses = filter.statuses().stream().map(Enum::name).toList();
        var rows = jdbc.sql(ROWS + "where " + (staff ? "not " + HIDDEN : OWN) + FILTER)
                .param("reader", reader.value())
                .param("round", filter.round() == null ? null : filter.round().value())
                .param("anyStatus", statuses.isEmpty())
                .param("statuses", statuses.isEmpty() ? List.of("") : statuses)
                .param("dueBefore", dueBefore(filter.due(), today))
                .param("before", Cursor.uuid(cursor))
                .param("rows", limit + 1)
                .query((rs, n) -> row(rs, today))
                .list();
        return Page.of(rows, limit, row -> row.id().value().toString());
    }

    private static @Nullable LocalDate dueBefore(AgreementFilter.Due due, LocalDate today) {
        return switch (due) {
            case ANY -> null;
            case SOON -> today.plusDays(31);
            case OVERDUE -> today;
        };
    }

    private static AgreementRow row(ResultSet rs, LocalDate today) throws SQLException {
        var due = rs.getObject("next_due", LocalDate.class);
        return new AgreementRow(
                new AgreementId(rs.getObject("id", UUID.class)),
                new AwardId(rs.getObject("award", UUID.class)),
                rs.getString("reference"),
                rs.getString("title"),
                new OrganisationId(rs.getObject("organisation", UUID.class)),
                rs.getString("organisation_name"),
                new RoundId(rs.getObject("round", UUID.class)),
                rs.getString("round_name"),
                pence(rs.getLong("amount")),
                Agreement.Status.valueOf(rs.getString("status")),
                rs.getObject("starts_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class),
                rs.getString("next_milestone"),
                due,
                due != null && due.isBefore(today));
    }
}
