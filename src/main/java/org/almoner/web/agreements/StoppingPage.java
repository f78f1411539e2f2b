package org.almoner.web.agreements;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
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

/** Suspending, resuming and terminating an agreement: each asks for its reason in the words {@code agreement.<act>.…}. */
@Controller
@RequestMapping("/officer/agreements/{id}")
class StoppingPage {

    private final Agreements agreements;
    private final AgreementFacts facts;
    private final Refusals refusals;

    StoppingPage(Agreements agreements, AgreementFacts facts, Refusals refusals) {
        this.agreements = agreements;
        this.facts = facts;
        this.refusals = refusals;
    }

    @GetMapping({"/suspension", "/resumption", "/termination"})
    String show(@PathVariable AgreementId id, HttpServletRequest request, @Me SignedIn me, Model model) {
        model.addAttribute("form", new ReasonForm(""));
        return page(agreements.visible(id, me), act(request), model);
    }

    @PostMapping({"/suspension", "/resumption", "/termination"})
    String act(
            @PathVariable AgreementId id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            HttpServletRequest request,
            @Me SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        var agreement = agreements.visible(id, me);
        var act = act(request);
        if (!refusals.accepted(errors, () -> perform(act, id, form.reason(), me))) return page(agreement, act, model);
        redirect.addFlashAttribute("success", "agreement." + act + ".done");
        return "redirect:/officer/agreements/" + id.value();
    }

    private void perform(String act, AgreementId id, String reason, SignedIn me) {
        switch (act) {
            case "suspension" -> agreements.suspend(id, reason, me.id());
            case "resumption" -> agreements.resume(id, reason, me.id());
            default -> agreements.terminate(id, reason, me.id());
        }
    }

    private static String act(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String page(Agreement agreement, String act, Model model) {
        facts.into(model, agreement);
        facts.money(model, agreement);
        model.addAttribute("act", act);
        return "agreements/stopping";
    }
}
