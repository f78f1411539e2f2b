package org.almoner.web.claims;

import jakarta.validation.Valid;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.claim.ClaimId;
import org.almoner.claim.Claims;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisations;
import org.almoner.shared.NotFound;
import org.almoner.shared.Once;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What will the claim be for? The answer begins a draft. */
@Controller
@RequestMapping("/applicant/agreements/{id}/claims/new")
class NewClaimPage {

    private final Agreements agreements;
    private final Organisations organisations;
    private final Claims claims;
    private final Once once;
    private final Refusals refusals;
    private final Formats formats;

    NewClaimPage(
            Agreements agreements,
            Organisations organisations,
            Claims claims,
            Once once,
            Refusals refusals,
            Formats formats) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.claims = claims;
        this.once = once;
        this.refusals = refusals;
        this.formats = formats;
    }

    @GetMapping
    ModelAndView show(@PathVariable AgreementId id, @Me SignedIn me) {
        return page(own(id, me), HttpStatus.OK).addObject("form", ClaimBasisForm.BLANK);
    }

    @PostMapping
    ModelAndView start(
            @PathVariable AgreementId id,
            @Valid @ModelAttribute("form") ClaimBasisForm form,
            BindingResult errors,
            @RequestParam("once") String key,
            @Me SignedIn me) {
        var agreement = own(id, me);
        form.chosen(agreement, errors);
        var begun = new ClaimId[1];
        if (!refusals.accepted(errors, () -> begun[0] = start(id, form, key, me)))
            return page(agreement, HttpStatus.UNPROCESSABLE_CONTENT);
        return new ModelAndView("redirect:/applicant/claims/" + begun[0].value());
    }

    private ClaimId start(AgreementId id, ClaimBasisForm form, String key, SignedIn me) {
        return once.run(
                "page:" + key,
                me.id().value(),
                "claim under " + id.value(),
                form,
                ClaimId.class,
                () -> claims.draft(id, form.basisOf(), me.id()));
    }

    private Agreement own(AgreementId id, SignedIn me) {
        var agreement = agreements.visible(id, me);
        if (!organisations.member(agreement.organisation(), me.id())) throw new NotFound(id);
        return agreement;
    }

    private ModelAndView page(Agreement agreement, HttpStatus status) {
        var page = new ModelAndView("claims/new");
        page.setStatus(status);
        return page.addObject("agreement", agreement)
                .addObject("totals", claims.totals(agreement.id()))
                .addObject("options", ClaimBasisForm.options(agreement, formats));
    }
}
