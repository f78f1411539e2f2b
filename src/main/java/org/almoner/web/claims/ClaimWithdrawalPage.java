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

/** Takes a claim back, or gives a draft up. */
@Controller
@RequestMapping("/applicant/claims/{id}/withdrawal")
class ClaimWithdrawalPage {

    private final Claims claims;
    private final ClaimSheets sheets;
    private final ClaimReasonPage reasons;

    ClaimWithdrawalPage(Claims claims, ClaimSheets sheets, ClaimReasonPage reasons) {
        this.claims = claims;
        this.sheets = sheets;
        this.reasons = reasons;
    }

    @GetMapping
    ModelAndView show(@PathVariable ClaimId id, @Me SignedIn me) {
        return reasons.ask(sheets.own(id, me), "withdrawal", "/applicant/claims/" + id.value());
    }

    @PostMapping
    ModelAndView withdraw(
            @PathVariable ClaimId id,
            @Valid @ModelAttribute("form") ClaimReasonForm form,
            BindingResult errors,
            @Me SignedIn me,
            RedirectAttributes flash) {
        var sheet = sheets.own(id, me);
        return reasons.take(
                sheet,
                "withdrawal",
                "/applicant/claims/" + id.value(),
                form,
                errors,
                why -> claims.withdraw(id, why, me.id()),
                flash);
    }
}
