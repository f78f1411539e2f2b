package org.almoner.web.agreements;

import java.util.stream.Stream;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.document.Document;
import org.almoner.document.DocumentId;
import org.almoner.document.Documents;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.monitoring.GranteeReports;
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
        var asked = documents.get(document);
        if (!belongs(asked, id)) throw new NotFound(document);
        return downloads.of(asked);
    }

    private boolean belongs(Document document, AgreementId id) {
        var owners = Stream.concat(
                Stream.of(id.value()),
                reports.of(id).stream().map(report -> report.id().value()));
        return owners.anyMatch(document.subject()::equals);
    }
}
