package org.almoner.web.claims;

import org.almoner.claim.Claim;
import org.almoner.claim.ClaimId;
import org.almoner.claim.Claims;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Once;
import org.almoner.web.support.Amounts;
import org.almoner.web.support.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An officer looks at each cost and the files, and says what is not paid. */
@Controller
@RequestMapping("/officer/claims/{id}")
class ClaimCheckPage {

    private final Claims claims;
    private final ClaimSheets sheets;
    private final Amounts amounts;
    private final Once once;
    private final Refusals refusals;

    ClaimCheckPage(Claims claims, ClaimSheets sheets, Amounts amounts, Once once, Refusals refusals) {
        this.claims = claims;
        this.sheets = sheets;
        this.amounts = amounts;
        this.once = once;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView show(@PathVariable ClaimId id, @Me SignedIn me) {
        var sheet = sheets.judged(id, me);
        if (sheet.claim().status() != Claim.Status.SUBMITTED) return new ModelAndView("redirect:/claims/" + id.value());
        return page(sheet, HttpStatus.OK).addObject("form", ClaimChecksForm.of(sheet.claim(), amounts));
    }

    @PostMapping
    ModelAndView check(
            @PathVariable ClaimId id,
            @ModelAttribute("form") ClaimChecksForm form,
            BindingResult errors,
            @Me SignedIn me,
            RedirectAttributes flash) {
        var sheet = sheets.judged(id, me);
        var cuts = form.disallowances(sheet.claim(), amounts, errors);
        if (!refusals.accepted(
                errors,
                () -> once.run(
                        "page:" + form.once(), me.id().value(), "check " + id.value(), form, Boolean.class, () -> {
                            claims.check(id, cuts, me.id());
                            return true;
                        }))) return page(sheet, HttpStatus.UNPROCESSABLE_CONTENT);
        flash.addFlashAttribute("success", "claims.check.done");
        return new ModelAndView("redirect:/claims/" + id.value());
    }

    private static ModelAndView page(ClaimSheet sheet, HttpStatus status) {
        var page = new ModelAndView("claims/inspection");
        page.setStatus(status);
        return page.addObject("sheet", sheet);
    }
}
