package org.almoner.web.agreements;

import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.agreement.Checklists;
import org.almoner.agreement.Signatures;
import org.almoner.award.Awards;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The funder’s signature under an agreement that its organisation has signed. */
@Controller
@RequestMapping("/approver/agreements/{id}")
class CountersignPage {

    record CountersignForm() {}

    private final Agreements agreements;
    private final Signatures signatures;
    private final Checklists checklists;
    private final Awards awards;
    private final AgreementFacts facts;
    private final Refusals refusals;

    CountersignPage(
            Agreements agreements,
            Signatures signatures,
            Checklists checklists,
            Awards awards,
            AgreementFacts facts,
            Refusals refusals) {
        this.agreements = agreements;
        this.signatures = signatures;
        this.checklists = checklists;
        this.awards = awards;
        this.facts = facts;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable AgreementId id, @Me SignedIn me, Model model) {
        model.addAttribute("form", new CountersignForm());
        return page(agreements.visible(id, me), me, model);
    }

    @PostMapping
    String sign(
            @PathVariable AgreementId id,
            @ModelAttribute("form") CountersignForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        var agreement = agreements.visible(id, me);
        if (!refusals.accepted(errors, () -> signatures.countersign(id, me.id()))) return page(agreement, me, model);
        redirect.addFlashAttribute("success", "agreement.countersigned");
        return "redirect:/approver/agreements/" + id.value();
    }

    private String page(Agreement agreement, SignedIn me, Model model) {
        facts.into(model, agreement);
        model.addAttribute("headroom", awards.headroom(agreement.award(), me.id()));
        model.addAttribute("checks", checklists.of(agreement.id()));
        model.addAttribute("open", agreement.signed() != null && agreement.countersigned() == null);
        return "agreements/countersign";
    }
}
