package org.almoner.web.panel;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import org.almoner.award.Award;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Once;
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

/** Reviewers far apart: the panel agrees on one score before it decides. */
@Controller
class ModerationPage {

    private final Awards awards;
    private final AwardFacts facts;
    private final Opinions opinions;
    private final Once once;
    private final Refusals refusals;

    ModerationPage(Awards awards, AwardFacts facts, Opinions opinions, Once once, Refusals refusals) {
        this.awards = awards;
        this.facts = facts;
        this.opinions = opinions;
        this.once = once;
        this.refusals = refusals;
    }

    @GetMapping("/panel/awards/{id}/moderation")
    String show(@PathVariable AwardId id, @Me SignedIn me, Model model) {
        var award = awards.visible(id, me);
        if (!award.needsModeration()) return "redirect:/panel/awards/" + id.value();
        model.addAttribute("form", new ModerationForm(null, ""));
        return page(award, model);
    }

    @PostMapping("/panel/awards/{id}/moderation")
    String moderate(
            @PathVariable AwardId id,
            @Valid @ModelAttribute("form") ModerationForm form,
            BindingResult errors,
            @RequestParam("once") String key,
            @Me SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        var award = awards.visible(id, me);
        if (!refusals.accepted(errors, () -> moderate(id, form, key, me))) return page(award, model);
        redirect.addFlashAttribute("success", "panel.moderation.done");
        return "redirect:/panel/awards/" + id.value();
    }

    private void moderate(AwardId id, ModerationForm form, String key, SignedIn me) {
        once.run("page:" + key, me.id().value(), "moderate " + id, form, Boolean.class, () -> {
            awards.moderate(id, requireNonNull(form.score()), requireNonNull(form.reason()), me.id());
            return true;
        });
    }

    private String page(Award award, Model model) {
        facts.into(model, award);
        opinions.into(model, award);
        return "panel/moderation";
    }
}
