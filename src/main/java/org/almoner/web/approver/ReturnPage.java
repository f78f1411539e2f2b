package org.almoner.web.approver;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import org.almoner.award.Award;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.panel.AwardFacts;
import org.almoner.web.support.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends a recommended award back to the panel, with the reason. */
@Controller
class ReturnPage {

    private final Awards awards;
    private final AwardFacts facts;
    private final Refusals refusals;

    ReturnPage(Awards awards, AwardFacts facts, Refusals refusals) {
        this.awards = awards;
        this.facts = facts;
        this.refusals = refusals;
    }

    @GetMapping("/approver/awards/{id}/return")
    String show(@PathVariable AwardId id, @Me SignedIn me, Model model) {
        model.addAttribute("form", new ReturnForm(""));
        return page(awards.visible(id, me), model);
    }

    @PostMapping("/approver/awards/{id}/return")
    String send(
            @PathVariable AwardId id,
            @Valid @ModelAttribute("form") ReturnForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        var award = awards.visible(id, me);
        if (!refusals.accepted(errors, () -> awards.returnToPanel(id, requireNonNull(form.reason()), me.id())))
            return page(award, model);
        redirect.addFlashAttribute("success", "approver.returned");
        return "redirect:/approver";
    }

    private String page(Award award, Model model) {
        facts.into(model, award);
        return "approver/return";
    }
}
