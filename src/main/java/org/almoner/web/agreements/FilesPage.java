package org.almoner.web.agreements;

import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.document.Document;
import org.almoner.document.DocumentId;
import org.almoner.document.Documents;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.monitoring.GranteeReports;
import org.almoner.monitoring.Report;
import org.almoner.shared.NotFound;
import org.almoner.web.support.Downloads;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of an agreement, its text and the evidence of its reports, for whoever may see it. */
@Controller
class FilesPage {

    private final Agreements agreements;
    private final GranteeReports reports;
    private final Documents documents;
    private final Downloads downloads;

    FilesPage(Agreements agreements, GranteeReports reports, Documents documents, Downloads downloads) {
        this.agreements = agreements;
        this.reports = reports;
        this.documents = documents;
        this.downloads = downloads;
    }

    @GetMapping("/agreements/{id}/documents/{document}")
    ResponseEntity<Resource> send(@PathVariable AgreementId id, @PathVariable DocumentId document, @Me SignedIn me) {
        agreements.visible(id, me);
        return downloads.of(belonging(documents.get(document), id));
    }

    private Document belonging(Document document, AgreementId id) {
        if (document.subject().equals(id.value())) return document;
        return reports.of(id).stream()
                .map(Report::id)
                .filter(report -> document.subject().equals(report.value()))
                .findFirst()
                .map(report -> reports.evidence(report, document.id()))
                .orElseThrow(() -> new NotFound(document.id()));
    }
}
