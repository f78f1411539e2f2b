package org.almoner.web.applicant;

import org.almoner.application.ApplicationId;
import org.almoner.application.Receipts;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.shared.NotFound;
import org.almoner.web.support.Downloads;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The receipt: reference, the server's time, and the digest of what was submitted, which anyone can recompute. */
@Controller
@RequestMapping("/applicant/applications/{id}")
class SubmittedPage {

    private final Dossiers dossiers;
    private final Receipts receipts;
    private final Downloads downloads;

    SubmittedPage(Dossiers dossiers, Receipts receipts, Downloads downloads) {
        this.dossiers = dossiers;
        this.receipts = receipts;
        this.downloads = downloads;
    }

    @GetMapping("/submitted")
    String show(@PathVariable ApplicationId id, @Me SignedIn me, Model model) {
        var dossier = submitted(id, me);
        model.addAttribute("dossier", dossier);
        model.addAttribute("printed", receipts.printed(dossier.application()).isPresent());
        return "applicant/submitted";
    }

    @GetMapping("/receipt.pdf")
    ResponseEntity<Resource> receipt(@PathVariable ApplicationId id, @Me SignedIn me) {
        var printed = receipts.printed(submitted(id, me).application());
        return downloads.of(printed.orElseThrow(() -> new NotFound(id)));
    }

    @GetMapping("/submitted.pdf")
    ResponseEntity<byte[]> copy(@PathVariable ApplicationId id, @Me SignedIn me) {
        var application = submitted(id, me).application();
        return Downloads.pdf(Receipts.name("application", application), receipts.copy(application));
    }

    /** Exactly the text the digest was made of. */
    @GetMapping("/submitted.json")
    ResponseEntity<String> text(@PathVariable ApplicationId id, @Me SignedIn me) {
        var application = submitted(id, me).application();
        var file = ContentDisposition.attachment()
                .filename(application.reference() + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/json;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(application.canonical());
    }

    private Dossier submitted(ApplicationId id, SignedIn me) {
        var dossier = dossiers.of(id, me);
        if (dossier.application().reference() == null) throw new NotFound(id);
        return dossier;
    }
}
