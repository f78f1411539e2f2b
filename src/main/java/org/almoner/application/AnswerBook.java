package org.almoner.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The answers of applications, each with its version, and what stood there before. Its writers hold the application. */
@Repository
class AnswerBook {

    /** What has to be known of an application before one of its answers is written. */
    record Held(RoundId round, OrganisationId organisation, Application.Status status, Leeway leeway) {}

    private static final String WRITE = """
            kept as (
              insert into answer_history (application, question, version, text, written_by, written_at)
              select n.application, n.question, n.version, n.text, n.written_by, n.written_at
                from answer n join typed using (question)
               where :keep and n.application = :id and n.text <> typed.text
            )
            insert into answer as n (application, position, question, text, version, written_by, written_at, since)
            select :id, coalesce((select max(position) from answer where application = :id), 0) + place,
                   question, text, 1, :by, :now, :now
              from typed
             where text <> '' or exists (select from answer a where a.application = :id and a.question = typed.question)
            on conflict (application, question) do update
               set text = excluded.text, version = n.version + 1, written_by = :by, written_at = :now,
                   since = case when :keep then :now else n.since end
             where n.text <> excluded.text
            """;

    private static final String WRITE_ONE = """
            with typed as (select cast(:question as text) as question, cast(:text as text) as text, 1 as place),
            touched as (update application set version = version + 1, last_writer = :by where id = :id),
            """ + WRITE;

    private static final String WRITE_MANY = """
            with typed as (
              select * from unnest(:questions, :texts) with ordinality as typed (question, text, place)),
            """ + WRITE;

    private final JdbcClient jdbc;

    AnswerBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writers of one application wait here for each other. */
    Held hold(ApplicationId id) {
        return jdbc.sql("""
                        select round, organisation, status, extended_until, reopened_until, reopened_sections
                          from application where id = :id for update
                        """)
                .param("id", id.value())
                .query((rs, n) -> new Held(
                        new RoundId(rs.getObject(1, UUID.class)),
                        new OrganisationId(rs.getObject(2, UUID.class)),
                        Application.Status.valueOf(rs.getString(3)),
                        leeway(rs)))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private static Leeway leeway(ResultSet rs) throws SQLException {
        var extended = rs.getObject("extended_until", OffsetDateTime.class);
        var reopened = rs.getObject("reopened_until", OffsetDateTime.class);
        return new Leeway(
                extended == null ? null : extended.toInstant(),
                reopened == null ? null : reopened.toInstant(),
                Set.of((String[]) rs.getArray("reopened_sections").getArray()));
    }

    /** Writes one answer and makes a new version of its application. */
    void write(ApplicationId id, Answer typed, boolean keep, PersonId by, Instant now) {
        write(WRITE_ONE, id, keep, by, now)
                .param("question", typed.question())
                .param("text", typed.text())
                .update();
    }

    /** Writes those answers that differ; what is not among them is emptied. */
    void replace(ApplicationId id, Collection<Answer> answers, PersonId by, Instant now) {
        var typed = new ArrayList<>(answers);
        var absent = new HashSet<>(questions(id));
        answers.forEach(answer -> absent.remove(answer.question()));
        absent.forEach(question -> typed.add(new Answer(question, "")));
        write(WRITE_MANY, id, true, by, now)
                .param("questions", typed.stream().map(Answer::question).toArray(String[]::new), Types.ARRAY)
                .param("texts", typed.stream().map(Answer::text).toArray(String[]::new), Types.ARRAY)
                .update();
    }

    private StatementSpec write(String write, ApplicationId id, boolean keep, PersonId by, Instant now) {
        return jdbc.sql(write)
                .param("id", id.value())
                .param("keep", keep)
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    private List<String> questions(ApplicationId id) {
        return jdbc.sql("select question from answer where application = :id and text <> ''")
                .param("id", id.value())
                .query((rs, n) -> rs.getString("question"))
                .list();
    }

    Optional<Penned> now(ApplicationId id, String question) {
        return jdbc.sql("select * from answer where application = :id and question = :question")
                .param("id", id.value())
                .param("question", question)
                .query((rs, n) -> new Penned(version(rs, n), instant(rs, "since")))
                .optional();
    }

    /** Newest first, what stands there now among them; before a version, if given. */
    List<AnswerVersion> history(ApplicationId id, String question, @Nullable Integer before, int limit) {
        return jdbc.sql("""
                        select question, version, text, written_by, written_at from answer
                         where application = :id and question = :question and version < :before
                        union all
                        select question, version, text, written_by, written_at from answer_history
                         where application = :id and question = :question and version < :before
                         order by version desc limit :limit
                        """)
                .param("id", id.value())
                .param("question", question)
                .param("before", before == null ? Integer.MAX_VALUE : before)
                .param("limit", limit)
                .query(AnswerBook::version)
                .list();
    }

    private static AnswerVersion version(ResultSet rs, int n) throws SQLException {
        return new AnswerVersion(
                rs.getString("question"),
                rs.getInt("version"),
                rs.getString("text"),
                new PersonId(rs.getObject("written_by", UUID.class)),
                instant(rs, "written_at"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
