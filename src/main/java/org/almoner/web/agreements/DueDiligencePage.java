package org.almoner.web.agreements;

import jakarta.validation.Valid;
import java.util.List;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.agreement.Check;
import org.almoner.agreement.Checklists;
import org.almoner.award.Awards;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Formats;
import org.almoner.web.support.Option;
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

/** The checks of an organisation before its agreement can take effect. */
@Controller
@RequestMapping("/officer/agreements/{id}/due-diligence")
class DueDiligencePage {

    private final Agreements agreements;
    private final Checklists checklists;
    private final Awards awards;
    private final AgreementFacts facts;
    private final Formats formats;
    private final Refusals refusals;

    DueDiligencePage(
            Agreements agreements,
            Checklists checklists,
            Awards awards,
            AgreementFacts facts,
            Formats formats,
            Refusals refusals) {
        this.agreements = agreements;
        this.checklists = checklists;
        this.awards = awards;
        this.facts = facts;
        this.formats = formats;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable AgreementId id, @Me SignedIn me, Model model) {
        var agreement = agreements.visible(id, me);
        if (agreement.vetted() != null) return file(id);
        model.addAttribute("form", ChecksForm.blank());
        return page(agreement, model);
    }

    @PostMapping
    String complete(
            @PathVariable AgreementId id,
            @Valid @ModelAttribute("form") ChecksForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        var agreement = agreements.visible(id, me);
        if (!refusals.accepted(errors, () -> checklists.complete(id, form.results(), form.why(), me.id())))
            return page(agreement, model);
        redirect.addFlashAttribute("success", "agreement.vetting.done");
        return file(id);
    }

    private static String file(AgreementId id) {
        return "redirect:/officer/agreements/" + id.value();
    }

    private String page(Agreement agreement, Model model) {
        facts.into(model, agreement);
        model.addAttribute("previous", awards.previous(awards.get(agreement.award())));
        model.addAttribute("checks", Check.values());
        model.addAttribute(
                "answers",
                List.of(
                        new Option("true", formats.text("agreement.check.passed")),
                        new Option("false", formats.text("agreement.check.failed"))));
        return "agreements/due-diligence";
    }
}
