package org.almoner.web.finance;

import org.almoner.document.Documents;
import org.almoner.payment.PaymentRunId;
import org.almoner.payment.PaymentRuns;
import org.almoner.shared.NotFound;
import org.almoner.web.support.Downloads;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The file for the bank, the same however often it is fetched. It holds whole account numbers, so only finance gets it. */
@Controller
class RunFile {

    private final PaymentRuns runs;
    private final Documents documents;
    private final Downloads downloads;

    RunFile(PaymentRuns runs, Documents documents, Downloads downloads) {
        this.runs = runs;
        this.documents = documents;
        this.downloads = downloads;
    }

    @GetMapping("/finance/runs/{id}/file")
    ResponseEntity<Resource> download(@PathVariable PaymentRunId id) {
        var file = runs.get(id).document();
        if (file == null) throw new NotFound(id);
        return downloads.of(documents.get(file));
    }
}
