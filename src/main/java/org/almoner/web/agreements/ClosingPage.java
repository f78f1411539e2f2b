package org.almoner.web.agreements;

import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
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

/** Whether everything adds up, and the end of the agreement. */
@Controller
@RequestMapping("/officer/agreements/{id}/closing")
class ClosingPage {

    record ClosingForm() {}

    private final Agreements agreements;
    private final AgreementFacts facts;
    private final Refusals refusals;

    ClosingPage(Agreements agreements, AgreementFacts facts, Refusals refusals) {
        this.agreements = agreements;
        this.facts = facts;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable AgreementId id, @Me SignedIn me, Model model) {
        model.addAttribute("form", new ClosingForm());
        return page(agreements.visible(id, me), model);
    }

    @PostMapping
    String close(
            @PathVariable AgreementId id,
            @ModelAttribute("form") ClosingForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        var agreement = agreements.visible(id, me);
        if (!refusals.accepted(errors, () -> agreements.close(id, me.id()))) return page(agreement, model);
        redirect.addFlashAttribute("success", "agreement.closing.done");
        return "redirect:/officer/agreements/" + id.value();
    }

    private String page(Agreement agreement, Model model) {
        facts.into(model, agreement);
        facts.delivery(model, agreement);
        facts.money(model, agreement);
        return "agreements/closing";
    }
}
