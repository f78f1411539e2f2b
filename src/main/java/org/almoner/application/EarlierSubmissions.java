package org.almoner.application;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.document.DocumentId;
import org.almoner.document.Scan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was submitted before an application was reopened, word for word, with why and for how long it was. */
@Repository
class EarlierSubmissions {

    private final JdbcClient jdbc;

    EarlierSubmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Application submitted, ApplicationReopened reopened, String canonical, Instant now) {
        jdbc.sql("""
                        insert into earlier_submission (application, number, reference, submitted_at, submitted_by, digest,
                                                        canonical, sections, until, reason, reopened_at, reopened_by)
                        select id, (select count(*) + 1 from earlier_submission where application = :id), reference,
                               submitted_at, submitted_by, digest, :canonical, :sections, :until, :reason, :now, :by
                          from application where id = :id
                        """)
                .param("id", submitted.id().value())
                .param("canonical", canonical)
                .param("sections", reopened.sections().toArray(String[]::new))
                .param("until", reopened.until().atOffset(ZoneOffset.UTC))
                .param("reason", reopened.reason())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", reopened.by().value())
                .update();
        jdbc.sql("""
                        insert into earlier_attachment (application, number, position, question, document, attached_by, attached_at)
                        select application, (select max(number) from earlier_submission where application = :id),
                               position, question, document, attached_by, attached_at
                          from application_attachment where application = :id
                        """).param("id", submitted.id().value()).update();
    }

    /** Puts the files back that were attached before the last reopening. */
    void restoreFiles(ApplicationId id) {
        jdbc.sql("delete from application_attachment where application = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        insert into application_attachment (application, position, question, document, attached_by, attached_at)
                        select application, position, question, document, attached_by, attached_at from earlier_attachment
                         where application = :id
                           and number = (select max(number) from earlier_submission where application = :id)
                        """).param("id", id.value()).update();
    }

    /** The files that were attached before the last reopening. */
    List<Attachment> files(ApplicationId id) {
        return jdbc.sql("""
                        select e.question, e.document, d.name, d.media_type, d.size, d.sha256, e.attached_at,
                               coalesce(s.state, 'NOT_SCANNED') as scan
                          from earlier_attachment e
                          join document d on d.id = e.document
                          left join document_scan s on s.document = e.document
                         where e.application = :id
                           and e.number = (select max(number) from earlier_submission where application = :id)
                         order by e.position
                        """)
                .param("id", id.value())
                .query((rs, n) -> new Attachment(
                        rs.getString("question"),
                        new DocumentId(rs.getObject("document", UUID.class)),
                        rs.getString("name"),
                        rs.getString("media_type"),
                        rs.getLong("size"),
                        rs.getString("sha256"),
                        Scan.valueOf(rs.getString("scan")),
                        rs.getTimestamp("attached_at").toInstant()))
                .list();
    }

    /** The canonical text of what was submitted before the last reopening. */
    Optional<String> last(ApplicationId id) {
        return jdbc.sql("""
                        select canonical from earlier_submission where application = :id order by number desc limit 1
                        """).param("id", id.value()).query(String.class).optional();
    }

    /** Newest first. */
    List<Reopening> of(ApplicationId id) {
        return jdbc.sql("""
                        select number, submitted_at, digest, sections, until, reason, reopened_at
                          from earlier_submission where application = :id order by number desc
                        """)
                .param("id", id.value())
                .query((rs, n) -> new Reopening(
                        rs.getInt("number"),
                        rs.getTimestamp("submitted_at").toInstant(),
                        rs.getString("digest"),
                        List.of((String[]) rs.getArray("sections").getArray()),
                        rs.getTimestamp("until").toInstant(),
                        rs.getString("reason"),
                        rs.getTimestamp("reopened_at").toInstant()))
                .list();
    }
}
