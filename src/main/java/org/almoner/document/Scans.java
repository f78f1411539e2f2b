package org.almoner.document;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code document_scan}: a file without a row in it is not scanned. */
@Repository
class Scans {

    record Due(DocumentId document, int attempts) {}

    private final JdbcClient jdbc;

    Scans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void await(DocumentId id, Instant at) {
        jdbc.sql("insert into document_scan (document, next_attempt_at) values (:document, :at)")
                .param("document", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The next that is due, locked so that nobody else scans it meanwhile; locked ones are passed over. */
    Optional<Due> nextDue(Instant now) {
        return jdbc.sql("""
                select document, attempts from document_scan where state = 'WAITING' and next_attempt_at <= :now
                order by next_attempt_at, document limit 1 for update skip locked
                """)
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new Due(new DocumentId(row.getObject("document", UUID.class)), row.getInt("attempts")))
                .optional();
    }

    void clean(DocumentId id, Instant at) {
        jdbc.sql(
                        "update document_scan set state = 'CLEAN', scanned_at = :at, last_error = null where document = :document")
                .param("document", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void quarantine(DocumentId id, String threat, Instant at) {
        jdbc.sql("""
                update document_scan set state = 'QUARANTINED', threat = :threat, scanned_at = :at, last_error = null
                where document = :document
                """)
                .param("document", id.value())
                .param("threat", threat)
                .param("at", Timestamp.from(at))
                .update();
    }

    void failed(DocumentId id, String error, Instant next) {
        jdbc.sql("""
                update document_scan set attempts = attempts + 1, last_error = :error, next_attempt_at = :next
                where document = :document
                """)
                .param("document", id.value())
                .param("error", error)
                .param("next", Timestamp.from(next))
                .update();
    }
}
