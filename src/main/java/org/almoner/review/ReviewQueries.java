package org.almoner.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.application.ApplicationId;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReviewQueries {

    private static final String BEHIND = """
            with behind as (
              select organisation from application where id = :application
              union select organisation from partnership where application = :application)
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
    Set<String> names(ApplicationId application) {
        return jdbc.sql(BEHIND + """
                select name from organisation where id in (select organisation from behind)
                union select name from partner where application = :application""")
                .param("application", application.value())
                .query((row, n) -> row.getString("name"))
                .set();
    }

    /** The people of the organisation that applies and of its partners as far as they are registered, with their addresses. */
    Map<PersonId, String> people(ApplicationId application) {
        record Address(UUID id, String email) {}
        return jdbc.sql(BEHIND + """
                select distinct p.id, p.email from member m join person p on p.id = m.person
                where m.organisation in (select organisation from behind)""").param("application", application.value()).query(Address.class).stream()
                .collect(Collectors.toMap(address -> new PersonId(address.id()), Address::email));
    }

    /** Everybody who ever declared a close interest in an application with one of the organisations behind this one. */
    Set<PersonId> declaredAgainst(ApplicationId application) {
        return jdbc.sql(BEHIND + """
                , alike as (
                  select id from application where organisation in (select organisation from behind)
                  union select application from partnership where organisation in (select organisation from behind)
                  union select theirs.application
                    from partner ours join partner theirs on plain_name(theirs.name) = plain_name(ours.name)
                   where ours.application = :application and plain_name(ours.name) <> '')
                select distinct reviewer from review where interest = 'HARD' and application in (select id from alike)""")
                .param("application", application.value())
                .query((row, n) -> new PersonId(row.getObject("reviewer", UUID.class)))
                .set();
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
