package org.almoner.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.application.ApplicationId;
import org.almoner.fund.RoundId;
import org.almoner.identity.Colleague;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReviewQueries {

    /** The organisations behind each application: the one that applies, and its partners as far as they are registered. */
    private static final String BEHIND = """
            with behind as (
              select id as application, organisation from application where id in (:applications)
              union select application, organisation from partnership where application in (:applications))
            """;

    private final JdbcClient jdbc;

    ReviewQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many reviews each reviewer has not finished; who has none is not in it. */
    Map<PersonId, Integer> open() {
        record Load(UUID reviewer, int open) {}
        return jdbc.sql("""
                select reviewer, count(*) as open from review
                where status in ('INVITED', 'ACCEPTED') group by reviewer""").query(Load.class).stream()
                .collect(Collectors.toMap(load -> new PersonId(load.reviewer()), Load::open));
    }

    /** What those are called who apply: the organisation, its partners, and registered ones by the register too. */
    Map<ApplicationId, Set<String>> names(Collection<ApplicationId> applications) {
        return behind(applications, """
                select b.application, o.name as found from behind b join organisation o on o.id = b.organisation
                union select application, name from partner where application in (:applications)""", rs -> rs.getString("found"));
    }

    /** The people of the organisations behind each. */
    Map<ApplicationId, Set<Colleague>> people(Collection<ApplicationId> applications) {
        return behind(
                applications,
                """
                select b.application, p.id, p.name, p.email, p.employer
                  from behind b join member m on m.organisation = b.organisation join person p on p.id = m.person""",
                rs -> new Colleague(
                        new PersonId(rs.getObject("id", UUID.class)),
                        rs.getString("name"),
                        rs.getString("email"),
                        rs.getString("employer")));
    }

    /** Everybody who ever declared a close interest in an application with one of the organisations behind this one. */
    Map<ApplicationId, Set<PersonId>> declaredAgainst(Collection<ApplicationId> applications) {
        return behind(applications, """
                , alike as (
                  select b.application, a.id as other from behind b join application a on a.organisation = b.organisation
                  union select b.application, p.application
                    from behind b join partnership p on p.organisation = b.organisation
                  union select ours.application, theirs.application
                    from partner ours join partner theirs on theirs.plain_name = ours.plain_name
                   where ours.application in (:applications) and ours.plain_name <> '')
                select alike.application, r.reviewer from alike join review r on r.application = alike.other
                 where r.interest = 'HARD'""", rs -> new PersonId(rs.getObject("reviewer", UUID.class)));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<ApplicationId, Set<T>> behind(
            Collection<ApplicationId> applications, String select, Reading<T> reading) {
        var found = new HashMap<ApplicationId, Set<T>>();
        if (applications.isEmpty()) return found;
        jdbc.sql(BEHIND + select)
                .param(
                        "applications",
                        applications.stream().map(ApplicationId::value).toList())
                .query((RowCallbackHandler) row -> found.computeIfAbsent(
                                new ApplicationId(row.getObject("application", UUID.class)), any -> new HashSet<>())
                        .add(reading.of(row)));
        return found;
    }

    List<ReviewId> openAgainst(OrganisationId organisation) {
        return jdbc.sql("""
                select id from review
                where status in ('INVITED', 'ACCEPTED') and application in (
                  select id from application where organisation = :organisation
                  union select application from partnership where organisation = :organisation) order by id""")
                .param("organisation", organisation.value())
                .query((row, n) -> new ReviewId(row.getObject("id", UUID.class)))
                .list();
    }

    List<ReviewId> openOf(PersonId reviewer) {
        return jdbc.sql(
                        "select id from review where reviewer = :reviewer and status in ('INVITED', 'ACCEPTED') order by id")
                .param("reviewer", reviewer.value())
                .query((row, n) -> new ReviewId(row.getObject("id", UUID.class)))
                .list();
    }

    /** What is this person's, newest first, without what they may not know of. */
    List<ReviewRow> mine(PersonId reviewer) {
        return jdbc.sql("""
                select r.id, r.application, a.reference, a.title, o.name as round, r.status, r.due_at,
                       r.submitted_at
                from review r join application a on a.id = r.application join round o on o.id = a.round
                where r.reviewer = :reviewer and r.status <> 'CONFLICTED' order by r.due_at desc, r.id desc""")
                .param("reviewer", reviewer.value())
                .query((row, n) -> new ReviewRow(
                        new ReviewId(row.getObject("id", UUID.class)),
                        new ApplicationId(row.getObject("application", UUID.class)),
                        row.getString("reference"),
                        row.getString("title"),
                        row.getString("round"),
                        Review.Status.valueOf(row.getString("status")),
                        row.getTimestamp("due_at").toInstant(),
                        instant(row.getTimestamp("submitted_at"))))
                .list();
    }

    List<AssessmentRow> assessments(RoundId round) {
        return jdbc.sql("""
                select s.application, a.reference, a.title, s.needed, s.submitted, not s.short_staffed as staffed,
                       coalesce(s.moderated, s.mean) as score, s.spread
                from assessment s join application a on a.id = s.application
                where s.round = :round and a.status = 'ELIGIBLE' order by score desc nulls last, a.reference""")
                .param("round", round.value())
                .query((row, n) -> new AssessmentRow(
                        new ApplicationId(row.getObject("application", UUID.class)),
                        row.getString("reference"),
                        row.getString("title"),
                        row.getInt("needed"),
                        row.getInt("submitted"),
                        row.getBoolean("staffed"),
                        row.getBigDecimal("score"),
                        row.getBigDecimal("spread")))
                .list();
    }

    int outstanding(RoundId round) {
        return jdbc.sql("""
                select count(*) from assessment s join application a on a.id = s.application
                where s.round = :round and a.status = 'ELIGIBLE' and s.completed_at is null""").param("round", round.value()).query(Integer.class).single();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
