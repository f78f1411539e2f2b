package org.almoner.web.panel;

import jakarta.validation.Valid;
import org.almoner.award.Award;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.award.Decision;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Once;
import org.almoner.subsidy.SubsidyRoute;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One award before the panel: what the reviewers said, and the decision. */
@Controller
class DecisionPage {

    private final Awards awards;
    private final AwardFacts facts;
    private final Opinions opinions;
    private final Organisations organisations;
    private final Once once;
    private final Refusals refusals;
    private final Forms forms;

    DecisionPage(
            Awards awards,
            AwardFacts facts,
            Opinions opinions,
            Organisations organisations,
            Once once,
            Refusals refusals,
            Forms forms) {
        this.awards = awards;
        this.facts = facts;
        this.opinions = opinions;
        this.organisations = organisations;
        this.once = once;
        this.refusals = refusals;
        this.forms = forms;
    }

    @GetMapping("/panel/awards/{id}")
    String show(@PathVariable AwardId id, @Me SignedIn me, Model model) {
        var award = awards.visible(id, me);
        if (award.status() == Award.Status.PROPOSED && award.needsModeration())
            return "redirect:/panel/awards/" + id.value() + "/moderation";
        var kind = organisations.get(award.organisation()).kind();
        model.addAttribute("form", DecisionForm.of(award, SubsidyRoute.usual(kind)));
        return page(award, model);
    }

    @PostMapping("/panel/awards/{id}")
    String decide(
            @PathVariable AwardId id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @RequestParam("once") String key,
            @Me SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        var award = awards.visible(id, me);
        if (!refusals.accepted(errors, () -> decide(id, form, key, me))) return page(award, model);
        redirect.addFlashAttribute("success", "panel.decision.done." + form.outcome());
        return "redirect:/panel/rounds/" + award.round().value();
    }

    private void decide(AwardId id, DecisionForm form, String key, SignedIn me) {
        var decision = form.decision();
        once.run("page:" + key, me.id().value(), "decide " + id, decision, Boolean.class, () -> {
            awards.decide(id, decision, me.id());
            return true;
        });
    }

    private String page(Award award, Model model) {
        facts.into(model, award);
        opinions.into(model, award);
        model.addAttribute("routes", forms.options(SubsidyRoute.class));
        model.addAttribute("outcomes", forms.options(Decision.Outcome.class));
        model.addAttribute("open", award.status() == Award.Status.PROPOSED);
        return "panel/decision";
    }
}
