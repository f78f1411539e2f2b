package org.almoner.application;

import java.time.ZoneOffset;
import org.almoner.document.DocumentId;
import org.almoner.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code application_attachment}. Its writers hold the application. */
@Repository
class AttachmentRows {

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ApplicationId id, Attachment attachment, PersonId by) {
        jdbc.sql("""
                insert into application_attachment (application, position, question, document, attached_by, attached_at)
                select :application, coalesce(max(position) + 1, 0), :question, :document, :by, :at
                  from application_attachment where application = :application
                """)
                .param("application", id.value())
                .param("question", attachment.question())
                .param("document", attachment.document().value())
                .param("by", by.value())
                .param("at", attachment.attachedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(ApplicationId id, DocumentId document) {
        jdbc.sql("delete from application_attachment where application = :application and document = :document")
                .param("application", id.value())
                .param("document", document.value())
                .update();
    }
}
