package org.almoner.web.claims;

import org.almoner.claim.ClaimId;
import org.almoner.claim.Claims;
import org.almoner.document.DocumentId;
import org.almoner.drawing.Drawings;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.cases.History;
import org.almoner.web.support.Diagram;
import org.almoner.web.support.Downloads;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One claim as everyone reads it who may, with its files. */
@Controller
class ClaimPage {

    private final Claims claims;
    private final ClaimSheets sheets;
    private final History history;
    private final ClaimSteps steps;
    private final Drawings drawings;
    private final Downloads downloads;

    ClaimPage(
            Claims claims,
            ClaimSheets sheets,
            History history,
            ClaimSteps steps,
            Drawings drawings,
            Downloads downloads) {
        this.claims = claims;
        this.sheets = sheets;
        this.history = history;
        this.steps = steps;
        this.drawings = drawings;
        this.downloads = downloads;
    }

    @GetMapping("/claims/{id}")
    String show(@PathVariable ClaimId id, @Me SignedIn me, Model model) {
        var sheet = sheets.open(id, me);
        if (sheet.claim().draft() && sheet.claim().editable()) return "redirect:" + sheet.address();
        model.addAttribute("sheet", sheet);
        model.addAttribute("steps", steps.of(sheet, me));
        model.addAttribute("back", steps.back(sheet, me));
        model.addAttribute("history", history.of(sheet.claim().id().value(), sheet.organisation(), sheet.inside()));
        model.addAttribute(
                "diagram", drawings.of("claim", id.value()).map(Diagram::of).orElse(null));
        return "claims/claim";
    }

    @GetMapping("/claims/{id}/evidence/{document}")
    ResponseEntity<Resource> file(@PathVariable ClaimId id, @PathVariable DocumentId document, @Me SignedIn me) {
        return downloads.of(claims.evidence(id, document, me));
    }
}
