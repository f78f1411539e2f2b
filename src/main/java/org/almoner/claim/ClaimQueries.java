package org.almoner.claim;

import static org.almoner.shared.Sterling.pence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.almoner.agreement.AgreementId;
import org.almoner.application.ApplicationId;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Cursor;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClaimQueries {

    private static final String ROWS = """
            select c.*, a.application, p.title, o.name organisation_name, r.name round_name
            from claim c
            join award a on a.id = c.award
            join application p on p.id = a.application
            join organisation o on o.id = c.organisation
            join round r on r.id = c.round
            """;

    /** Claims that do not exist for {@code :reader}: of their own organisation, or with a declared conflict. */
    private static final String SEEN = """
            not exists (select from member m where m.organisation = c.organisation and m.person = :reader)
            and not exists (select from review v
                            where v.application = a.application and v.reviewer = :reader and v.status = 'CONFLICTED')
            """;

    private final JdbcClient jdbc;

    ClaimQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first; the id is time-ordered and serves as the cursor. */
    Page<ClaimRow> list(ClaimFilter filter, PersonId reader, @Nullable String cursor, int limit) {
        var rows = jdbc.sql(ROWS + "where c.number is not null and " + SEEN + """
                  and (cast(:round as uuid) is null or c.round = :round)
                  and (:anyStatus or c.status in (:statuses))
                  and (cast(:q as text) is null or c.reference ilike :q or o.name ilike :q)
                  and (cast(:before as uuid) is null or c.id < :before)
                order by c.id desc limit :rows""")
                .param("round", filter.round() == null ? null : filter.round().value(), Types.OTHER)
                .param("reader", reader.value())
                .param("anyStatus", filter.statuses().isEmpty())
                .param("statuses", filter.statuses().isEmpty() ? List.of("") : names(filter))
                .param("q", filter.q() == null ? null : "%" + like(filter.q()) + "%", Types.VARCHAR)
                .param("before", Cursor.uuid(cursor), Types.OTHER)
                .param("rows", limit + 1)
                .query(ClaimQueries::row)
                .list();
        return Page.of(rows, limit, row -> row.id().value().toString());
    }

    ClaimTotals totals(AgreementId agreement) {
        return jdbc.sql("""
                select a.amount,
                       coalesce(sum(claim_counts(c.status, c.claimed, c.disallowed)), 0) claimed,
                       coalesce(sum(c.claimed - c.disallowed) filter (where c.status in ('APPROVED', 'PAID')), 0) approved,
                       coalesce(sum(c.claimed - c.disallowed) filter (where c.status = 'PAID'), 0) paid
                from agreement a left join claim c on c.agreement = a.id where a.id = :id group by a.id""")
                .param("id", agreement.value())
                .query((rs, n) -> new ClaimTotals(
                        pence(rs.getLong("amount")),
                        pence(rs.getLong("claimed")),
                        pence(rs.getLong("approved")),
                        pence(rs.getLong("paid"))))
                .optional()
                .orElseThrow(() -> new NotFound(agreement));
    }

    /** The agreement's amount less what every claim but this one takes of it. */
    Money left(AgreementId agreement, ClaimId but) {
        return jdbc.sql("""
                select a.amount - coalesce(sum(claim_counts(c.status, c.claimed, c.disallowed)), 0)
                from agreement a left join claim c on c.agreement = a.id and c.id <> :but
                where a.id = :id group by a.id""")
                .param("id", agreement.value())
                .param("but", but.value())
                .query((rs, n) -> pence(rs.getLong(1)))
                .single();
    }

    /** What other claims of the same organisation in the same round were approved for. */
    Money approvedBefore(Claim claim) {
        return jdbc.sql("""
                select coalesce(sum(claimed - disallowed), 0) from claim
                where round = :round and organisation = :organisation and id <> :id and status in ('APPROVED', 'PAID')""")
                .param("round", claim.round().value())
                .param("organisation", claim.organisation().value())
                .param("id", claim.id().value())
                .query((rs, n) -> pence(rs.getLong(1)))
                .single();
    }

    String headline(ClaimId id) {
        return jdbc.sql("""
                select coalesce(c.reference, 'Draft') || ' · ' || p.title || ' · ' || o.name
                from claim c
                join award a on a.id = c.award
                join application p on p.id = a.application
                join organisation o on o.id = c.organisation
                where c.id = :id""")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private static List<String> names(ClaimFilter filter) {
        return filter.statuses().stream().map(Enum::name).toList();
    }

    private static String like(String q) {
        return q.replaceAll("([\\\\%_])", "\\\\$1");
    }

    private static ClaimRow row(ResultSet rs, int n) throws SQLException {
        var submitted = rs.getObject("submitted_at", OffsetDateTime.class);
        return new ClaimRow(
                new ClaimId(rs.getObject("id", UUID.class)),
                rs.getString("reference"),
                new AgreementId(rs.getObject("agreement", UUID.class)),
                new ApplicationId(rs.getObject("application", UUID.class)),
                rs.getString("title"),
                new OrganisationId(rs.getObject("organisation", UUID.class)),
                rs.getString("organisation_name"),
                new RoundId(rs.getObject("round", UUID.class)),
                rs.getString("round_name"),
                pence(rs.getLong("claimed")),
                pence(rs.getLong("disallowed")),
                Claim.Status.valueOf(rs.getString("status")),
                submitted == null ? null : submitted.toInstant());
    }
}
