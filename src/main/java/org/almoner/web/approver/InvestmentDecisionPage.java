package org.almoner.web.approver;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.SignedIn;
import org.almoner.investment.Investment;
import org.almoner.investment.InvestmentId;
import org.almoner.investment.Investments;
import org.almoner.shared.Once;
import org.almoner.web.officer.InvestmentFacts;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Invite this organisation into the follow-on round, or not? */
@Controller
@RequestMapping("/approver/investments/{id}")
class InvestmentDecisionPage {

    enum Verdict {
        APPROVE,
        DECLINE
    }

    record DecideForm(
            @NotNull(message = "{investment.verdict.missing}") @Nullable
            Verdict verdict,

            @Size(max = 5000, message = "{investment.reason.long}")
            String reason,

            @Nullable String once) {}

    private final Investments investments;
    private final InvestmentFacts facts;
    private final People people;
    private final Refusals refusals;
    private final Forms forms;
    private final Once once;

    InvestmentDecisionPage(
            Investments investments, InvestmentFacts facts, People people, Refusals refusals, Forms forms, Once once) {
        this.investments = investments;
        this.facts = facts;
        this.people = people;
        this.refusals = refusals;
        this.forms = forms;
        this.once = once;
    }

    @GetMapping
    String show(@PathVariable InvestmentId id, @Me SignedIn me, Model model) {
        model.addAttribute("form", new DecideForm(null, "", null));
        return page(investments.visible(id, me), me, model);
    }

    @PostMapping
    String decide(
            @PathVariable InvestmentId id,
            @Valid @ModelAttribute("form") DecideForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        var investment = investments.visible(id, me);
        if (!refusals.accepted(errors, () -> decide(id, form, me))) return page(investment, me, model);
        flash.addFlashAttribute("success", "investment.verdict.done." + form.verdict());
        return "redirect:/approver/investments/" + id.value();
    }

    private void decide(InvestmentId id, DecideForm form, SignedIn me) {
        once.run("page:" + form.once(), me.id().value(), "decide investment " + id, form, Boolean.class, () -> {
            if (form.verdict() == Verdict.APPROVE) investments.approve(id, form.reason(), me.id());
            else investments.decline(id, form.reason(), me.id());
            return true;
        });
    }

    private String page(Investment investment, SignedIn me, Model model) {
        facts.into(model, investment);
        model.addAttribute("open", investment.status() == Investment.Status.ASSESSED);
        model.addAttribute("limit", people.get(me.id()).approvalLimit());
        model.addAttribute("verdicts", forms.options(Verdict.class));
        return "approver/investment";
    }
}
