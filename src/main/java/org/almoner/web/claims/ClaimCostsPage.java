package org.almoner.web.claims;

import org.almoner.claim.ClaimId;
import org.almoner.claim.Claims;
import org.almoner.form.CostCategory;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Amounts;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was spent, line by line, beside what is left. Lines are added and removed by buttons of the same form. */
@Controller
@RequestMapping("/applicant/claims/{id}/costs")
class ClaimCostsPage {

    private final Claims claims;
    private final ClaimSheets sheets;
    private final Amounts amounts;
    private final Forms forms;
    private final Refusals refusals;

    ClaimCostsPage(Claims claims, ClaimSheets sheets, Amounts amounts, Forms forms, Refusals refusals) {
        this.claims = claims;
        this.sheets = sheets;
        this.amounts = amounts;
        this.forms = forms;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView show(@PathVariable ClaimId id, @Me SignedIn me) {
        var sheet = sheets.own(id, me);
        return page(sheet, ClaimCostsForm.of(sheet.claim().lines(), amounts), HttpStatus.OK);
    }

    @PostMapping(params = "add")
    ModelAndView add(@PathVariable ClaimId id, ClaimCostsForm form, @Me SignedIn me) {
        return page(sheets.own(id, me), form.plus(), HttpStatus.OK);
    }

    @PostMapping(params = "remove")
    ModelAndView remove(@PathVariable ClaimId id, ClaimCostsForm form, @RequestParam int remove, @Me SignedIn me) {
        return page(sheets.own(id, me), form.without(remove), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView save(
            @PathVariable ClaimId id,
            @ModelAttribute("form") ClaimCostsForm form,
            BindingResult errors,
            @Me SignedIn me) {
        var sheet = sheets.own(id, me);
        if (refusals.accepted(errors, () -> {
                    var lines = form.lines(amounts, errors);
                    if (!errors.hasErrors()) claims.save(id, sheet.claim().basis(), lines, me.id());
                })
                && !errors.hasErrors()) return new ModelAndView("redirect:" + sheet.address());
        return page(sheet, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(ClaimSheet sheet, ClaimCostsForm form, HttpStatus status) {
        var page = new ModelAndView("claims/costs");
        page.setStatus(status);
        return page.addObject("sheet", sheet)
                .addObject("form", form)
                .addObject("total", form.total(amounts))
                .addObject("categories", forms.options(CostCategory.class));
    }
}
