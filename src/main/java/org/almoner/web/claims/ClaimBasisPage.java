package org.almoner.web.claims;

import jakarta.validation.Valid;
import org.almoner.claim.ClaimId;
import org.almoner.claim.Claims;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Formats;
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

/** Changes what a draft is for. */
@Controller
@RequestMapping("/applicant/claims/{id}/basis")
class ClaimBasisPage {

    private final Claims claims;
    private final ClaimSheets sheets;
    private final Refusals refusals;
    private final Formats formats;

    ClaimBasisPage(Claims claims, ClaimSheets sheets, Refusals refusals, Formats formats) {
        this.claims = claims;
        this.sheets = sheets;
        this.refusals = refusals;
        this.formats = formats;
    }

    @GetMapping
    ModelAndView show(@PathVariable ClaimId id, @Me SignedIn me) {
        var sheet = sheets.own(id, me);
        return page(sheet, HttpStatus.OK)
                .addObject("form", ClaimBasisForm.of(sheet.claim().basis()));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable ClaimId id,
            @Valid @ModelAttribute("form") ClaimBasisForm form,
            BindingResult errors,
            @Me SignedIn me) {
        var sheet = sheets.own(id, me);
        form.chosen(sheet.agreement(), errors);
        var lines = sheet.claim().lines();
        if (!refusals.accepted(errors, () -> claims.save(id, form.basisOf(), lines, me.id())))
            return page(sheet, HttpStatus.UNPROCESSABLE_CONTENT);
        return new ModelAndView("redirect:" + sheet.address());
    }

    private ModelAndView page(ClaimSheet sheet, HttpStatus status) {
        var page = new ModelAndView("claims/basis");
        page.setStatus(status);
        return page.addObject("sheet", sheet).addObject("options", ClaimBasisForm.options(sheet.agreement(), formats));
    }
}
