package org.almoner.web.claims;

import jakarta.validation.Valid;
import org.almoner.claim.ClaimId;
import org.almoner.claim.Claims;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends a claim back to the organisation, to be changed. */
@Controller
@RequestMapping("/officer/claims/{id}/return")
class ClaimReturnPage {

    private final Claims claims;
    private final ClaimSheets sheets;
    private final ClaimReasonPage reasons;

    ClaimReturnPage(Claims claims, ClaimSheets sheets, ClaimReasonPage reasons) {
        this.claims = claims;
        this.sheets = sheets;
        this.reasons = reasons;
    }

    @GetMapping
    ModelAndView show(@PathVariable ClaimId id, @Me SignedIn me) {
        return reasons.ask(sheets.judged(id, me), "return", "/officer/claims/" + id.value());
    }

    @PostMapping
    ModelAndView send(
            @PathVariable ClaimId id,
            @Valid @ModelAttribute("form") ClaimReasonForm form,
            BindingResult errors,
            @Me SignedIn me,
            RedirectAttributes flash) {
        var sheet = sheets.judged(id, me);
        return reasons.take(
                sheet,
                "return",
                "/officer/claims/" + id.value(),
                form,
                errors,
                why -> claims.returnToClaimant(id, why, me.id()),
                flash);
    }
}
