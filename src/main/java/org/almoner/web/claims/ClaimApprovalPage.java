package org.almoner.web.claims;

import org.almoner.claim.Claim;
import org.almoner.claim.ClaimId;
import org.almoner.claim.Claims;
import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Once;
import org.almoner.web.support.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A checked claim beside the approver's own limit: approve it, or go on to send it back. */
@Controller
class ClaimApprovalPage {

    /** @param once the key under which this approval counts once */
    record ApprovalForm(String once) {}

    private final Claims claims;
    private final ClaimSheets sheets;
    private final People people;
    private final Once once;
    private final Refusals refusals;

    ClaimApprovalPage(Claims claims, ClaimSheets sheets, People people, Once once, Refusals refusals) {
        this.claims = claims;
        this.sheets = sheets;
        this.people = people;
        this.once = once;
        this.refusals = refusals;
    }

    @GetMapping("/approver/claims/{id}")
    ModelAndView show(@PathVariable ClaimId id, @Me SignedIn me) {
        var sheet = sheets.judged(id, me);
        if (sheet.claim().status() != Claim.Status.CHECKED) return new ModelAndView("redirect:/claims/" + id.value());
        return page(sheet, me, HttpStatus.OK).addObject("form", new ApprovalForm(""));
    }

    @PostMapping("/approver/claims/{id}/approval")
    ModelAndView approve(
            @PathVariable ClaimId id,
            @ModelAttribute("form") ApprovalForm form,
            BindingResult errors,
            @Me SignedIn me,
            RedirectAttributes flash) {
        var sheet = sheets.judged(id, me);
        if (!refusals.accepted(errors, () -> approve(id, form.once(), me)))
            return page(sheet, me, HttpStatus.UNPROCESSABLE_CONTENT);
        flash.addFlashAttribute("success", "claims.approval.done");
        return new ModelAndView("redirect:/claims/" + id.value());
    }

    private void approve(ClaimId id, String key, SignedIn me) {
        once.run("page:" + key, me.id().value(), "approve claim", id, Boolean.class, () -> {
            claims.approve(id, me.id());
            return true;
        });
    }

    private ModelAndView page(ClaimSheet sheet, SignedIn me, HttpStatus status) {
        var claim = sheet.claim();
        var headroom = claims.headroom(claim, me.id());
        var page = new ModelAndView("claims/approval");
        page.setStatus(status);
        return page.addObject("sheet", sheet)
                .addObject("checker", claim.checkedBy() == null ? "" : people.name(claim.checkedBy()))
                .addObject("headroom", headroom)
                .addObject("whole", headroom.alreadyApproved().plus(claim.payable()))
                .addObject("covered", headroom.covers(claim.payable()))
                .addObject("own", me.id().equals(claim.checkedBy()));
    }
}
