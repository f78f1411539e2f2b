package org.almoner.web.claims;

import org.almoner.claim.ClaimId;
import org.almoner.claim.Claims;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Once;
import org.almoner.web.support.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Everything a claim says, the button that submits it, and the confirmation. */
@Controller
class ClaimSubmissionPage {

    /** @param once the key under which this submission counts once, however often the button is pressed */
    record SubmissionForm(String once) {}

    private final Claims claims;
    private final ClaimSheets sheets;
    private final Once once;
    private final Refusals refusals;

    ClaimSubmissionPage(Claims claims, ClaimSheets sheets, Once once, Refusals refusals) {
        this.claims = claims;
        this.sheets = sheets;
        this.once = once;
        this.refusals = refusals;
    }

    @GetMapping("/applicant/claims/{id}/check")
    ModelAndView show(@PathVariable ClaimId id, @Me SignedIn me) {
        return page(sheets.own(id, me), HttpStatus.OK).addObject("form", new SubmissionForm(""));
    }

    @PostMapping("/applicant/claims/{id}/check")
    ModelAndView submit(
            @PathVariable ClaimId id,
            @ModelAttribute("form") SubmissionForm form,
            BindingResult errors,
            @Me SignedIn me) {
        var sheet = sheets.own(id, me);
        if (!refusals.accepted(errors, () -> submit(id, form.once(), me)))
            return page(sheet, HttpStatus.UNPROCESSABLE_CONTENT);
        return new ModelAndView("redirect:" + sheet.address() + "/submitted");
    }

    private void submit(ClaimId id, String key, SignedIn me) {
        once.run("page:" + key, me.id().value(), "submit claim", id, Boolean.class, () -> {
            claims.submit(id, me.id());
            return true;
        });
    }

    @GetMapping("/applicant/claims/{id}/submitted")
    String submitted(@PathVariable ClaimId id, @Me SignedIn me, Model model) {
        var sheet = sheets.own(id, me);
        if (sheet.claim().editable()) return "redirect:" + sheet.address();
        model.addAttribute("sheet", sheet);
        return "claims/submitted";
    }

    private static ModelAndView page(ClaimSheet sheet, HttpStatus status) {
        var page = new ModelAndView("claims/check");
        page.setStatus(status);
        return page.addObject("sheet", sheet);
    }
}
