package org.almoner.web.claims;

import org.almoner.claim.ClaimId;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is still to be written before a claim can be submitted. Afterwards it is only read. */
@Controller
class ClaimDraftPage {

    private final ClaimSheets sheets;

    ClaimDraftPage(ClaimSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/applicant/claims/{id}")
    String show(@PathVariable ClaimId id, @Me SignedIn me, Model model) {
        var sheet = sheets.own(id, me);
        if (!sheet.claim().editable()) return "redirect:/claims/" + id.value();
        model.addAttribute("sheet", sheet);
        return "claims/draft";
    }
}
