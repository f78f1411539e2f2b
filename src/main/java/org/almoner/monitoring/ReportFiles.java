package org.almoner.monitoring;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almoner.document.Document;
import org.almoner.document.DocumentId;
import org.almoner.document.Documents;
import org.almoner.identity.PersonId;
import org.almoner.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of reports: all that were kept with one, without those that were taken out again. */
@Component
class ReportFiles {

    private final Documents documents;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportFiles(Documents documents, JdbcClient jdbc, Clock clock) {
        this.documents = documents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Document> of(ReportId report) {
        var kept = documents.of(report.value());
        if (kept.isEmpty()) return kept;
        var removed = removed(report);
        return kept.stream()
                .filter(document -> !removed.contains(document.id()))
                .toList();
    }

    Document get(ReportId report, DocumentId id) {
        return of(report).stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    void requireHarmless(ReportId report) {
        of(report).forEach(Document::requireHarmless);
    }

    void remove(ReportId report, DocumentId document, PersonId by) {
        jdbc.sql("""
                        insert into removed_evidence (document, report, removed_at, removed_by)
                        values (:document, :report, :now, :by)
                        """)
                .param("document", document.value())
                .param("report", report.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    private Set<DocumentId> removed(ReportId report) {
        return jdbc.sql("select document from removed_evidence where report = :report")
                .param("report", report.value())
                .query((row, n) -> new DocumentId(row.getObject("document", UUID.class)))
                .set();
    }
}
