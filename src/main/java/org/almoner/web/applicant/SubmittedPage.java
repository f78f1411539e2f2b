package org.almoner.web.applicant;

import org.almoner.application.ApplicationId;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.shared.NotFound;
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

    SubmittedPage(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/submitted")
    String show(@PathVariable ApplicationId id, @Me SignedIn me, Model model) {
        model.addAttribute("dossier", submitted(id, me));
        return "applicant/submitted";
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
