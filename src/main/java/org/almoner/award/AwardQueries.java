package org.almoner.award;

import static org.almoner.shared.Sterling.pence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almoner.application.ApplicationId;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Cursor;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AwardQueries {

    private static final String ROWS = """
            select a.*, p.title, o.name organisation_name, r.name round_name
            from award a
            join application p on p.id = a.application
            join organisation o on o.id = a.organisation
            join round r on r.id = a.round
            """;

    /** Awards that do not exist for {@code :reader}: of their own organisation, or with a declared conflict. */
    private static final String HIDDEN = """
            (exists (select from member m where m.organisation = a.organisation and m.person = :reader)
             or exists (select from review v
                        where v.application = a.application and v.reviewer = :reader and v.status = 'CONFLICTED'))
            """;

    private final JdbcClient jdbc;

    AwardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AwardRow> ofRound(RoundId round) {
        return jdbc.sql(ROWS + "where a.round = :round order by a.score desc, a.reference")
                .param("round", round.value())
                .query(AwardQueries::row)
                .list();
    }

    /** Newest first; the id is time-ordered and serves as the cursor. */
    Page<AwardRow> list(
            @Nullable RoundId round, Set<Award.Status> statuses, PersonId reader, @Nullable String cursor, int limit) {
        var rows = jdbc.sql(ROWS + "where not " + HIDDEN + """
                  and (cast(:round as uuid) is null or a.round = :round)
                  and (:anyStatus or a.status in (:statuses))
                  and (cast(:before as uuid) is null or a.id < :before)
                order by a.id desc limit :rows""")
                .param("round", round == null ? null : round.value())
                .param("reader", reader.value())
                .param("anyStatus", statuses.isEmpty())
                .param("statuses", statuses.isEmpty() ? List.of("") : names(statuses))
                .param("before", Cursor.uuid(cursor))
                .param("rows", limit + 1)
                .query(AwardQueries::row)
                .list();
        return Page.of(rows, limit, row -> row.id().value().toString());
    }

    Set<AwardId> hidden(RoundId round, PersonId reader) {
        return jdbc.sql("select a.id from award a where a.round = :round and " + HIDDEN)
                .param("round", round.value())
                .param("reader", reader.value())
                .query((rs, n) -> new AwardId(rs.getObject("id", UUID.class)))
                .set();
    }

    /** Other awards of the same organisation, in any round, that money was given to. */
    List<AwardRow> previous(Award award) {
        return jdbc.sql(ROWS + """
                where a.organisation = :organisation and a.id <> :id
                  and a.status in ('APPROVED', 'OFFERED', 'ACCEPTED')
                order by a.id desc""")
                .param("organisation", award.organisation().value())
                .param("id", award.id().value())
                .query(AwardQueries::row)
                .list();
    }

    /** Applications still on their way to the panel, and awards the panel has not decided. */
    long undecided(RoundId round) {
        return jdbc.sql("""
                select count(*) from application p left join award a on a.application = p.id
                where p.round = :round
                  and (a.status = 'PROPOSED' or (a.id is null and p.status in ('SUBMITTED', 'ELIGIBLE')))""").param("round", round.value()).query(Long.class).single();
    }

    String headline(AwardId id) {
        return jdbc.sql("""
                select a.reference || ' · ' || p.title || ' · ' || o.name
                from award a
                join application p on p.id = a.application
                join organisation o on o.id = a.organisation
                where a.id = :id""")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private static List<String> names(Set<Award.Status> statuses) {
        return statuses.stream().map(Enum::name).toList();
    }

    private static AwardRow row(ResultSet rs, int n) throws SQLException {
        var amount = rs.getObject("amount", Long.class);
        return new AwardRow(
                new AwardId(rs.getObject("id", UUID.class)),
                new ApplicationId(rs.getObject("application", UUID.class)),
                rs.getString("reference"),
                rs.getString("title"),
                new OrganisationId(rs.getObject("organisation", UUID.class)),
                rs.getString("organisation_name"),
                new RoundId(rs.getObject("round", UUID.class)),
                rs.getString("round_name"),
                rs.getBigDecimal("score"),
                pence(rs.getLong("requested")),
                amount == null ? null : pence(amount),
                Award.Status.valueOf(rs.getString("status")),
                rs.getBoolean("divergent") && rs.getObject("moderated_by") == null,
                rs.getObject("reserve_position", Integer.class));
    }
}
