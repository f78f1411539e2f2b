package org.almoner.web.officer;

import org.almoner.fund.Funds;
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

/** A last look at all terms before they are frozen. */
@Controller
@RequestMapping("/officer/rounds/{id}/publication")
class PublicationPage {

    private final Rounds rounds;
    private final Funds funds;
    private final Gaps gaps;
    private final LondonTimes times;
    private final Once once;
    private final Refusals refusals;

    PublicationPage(Rounds rounds, Funds funds, Gaps gaps, LondonTimes times, Once once, Refusals refusals) {
        this.rounds = rounds;
        this.funds = funds;
        this.gaps = gaps;
        this.times = times;
        this.once = once;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable RoundId id, Model model) {
        var round = rounds.get(id);
        if (Part.frozen(round)) return Part.home(id);
        model.addAttribute("form", ConfirmForm.EMPTY);
        return page(round, model);
    }

    @PostMapping
    String publish(
            @PathVariable RoundId id,
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        if (!refusals.accepted(errors, () -> publish(id, form, me))) return page(rounds.get(id), model);
        flash.addFlashAttribute("success", "officer.round.published");
        return Part.home(id);
    }

    private void publish(RoundId id, ConfirmForm form, SignedIn me) {
        once.run(form.key(), me.id().value(), "publish " + id.value(), id, Boolean.class, () -> {
            rounds.publish(id, me.id());
            return true;
        });
    }

    private String page(Round round, Model model) {
        model.addAttribute("round", round);
        model.addAttribute("draft", round.draft());
        model.addAttribute("fund", funds.get(round.fund()));
        model.addAttribute("gaps", gaps.of(round));
        model.addAttribute("times", times.of(round.draft().dates()));
        return "officer/round-publication";
    }
}
