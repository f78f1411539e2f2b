package org.almoner.web.officer;

import org.almoner.award.Rankings;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of a decided round: the reserve list is stood down. */
@Controller
@RequestMapping("/officer/rounds/{id}/completion")
class CompletionPage {

    private final Rounds rounds;
    private final Rankings rankings;
    private final Once once;
    private final Refusals refusals;

    CompletionPage(Rounds rounds, Rankings rankings, Once once, Refusals refusals) {
        this.rounds = rounds;
        this.rankings = rankings;
        this.once = once;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable RoundId id, Model model) {
        var round = rounds.get(id);
        if (round.status() != Round.Status.DECIDED) return Part.home(id);
        model.addAttribute("form", ConfirmForm.EMPTY);
        return page(round, model);
    }

    @PostMapping
    String complete(
            @PathVariable RoundId id,
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        if (!refusals.accepted(errors, () -> complete(id, form, me))) return page(rounds.get(id), model);
        flash.addFlashAttribute("success", "officer.round.completed");
        return Part.home(id);
    }

    private void complete(RoundId id, ConfirmForm form, SignedIn me) {
        once.run(form.key(), me.id().value(), "complete " + id.value(), id, Boolean.class, () -> {
            rankings.complete(id, me.id());
            return true;
        });
    }

    private static String page(Round round, Model model) {
        model.addAttribute("round", round);
        return "officer/round-completion";
    }
}
