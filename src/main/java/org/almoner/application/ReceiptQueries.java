package org.almoner.application;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.almoner.document.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReceiptQueries {

    private final JdbcClient jdbc;

    ReceiptQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DocumentId> document(ApplicationId application, String digest) {
        return jdbc.sql("select document from receipt where application = :application and digest = :digest")
                .param("application", application.value())
                .param("digest", digest)
                .query(UUID.class)
                .optional()
                .map(DocumentId::new);
    }

    void add(ApplicationId application, String digest, DocumentId document) {
        jdbc.sql("insert into receipt (application, digest, document) values (:application, :digest, :document)")
                .param("application", application.value())
                .param("digest", digest)
                .param("document", document.value())
                .update();
    }

    Optional<Instant> submittedAt(String reference, String digest) {
        return jdbc.sql("""
                        select submitted_at from application where reference = :reference and digest = :digest
                        union
                        select submitted_at from earlier_submission where reference = :reference and digest = :digest
                        """)
                .param("reference", reference)
                .param("digest", digest)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
