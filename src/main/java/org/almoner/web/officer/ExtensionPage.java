package org.almoner.web.officer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.MomentParts;
import org.almoner.web.support.Real;
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

/** More time for everyone, with a reason that is recorded. */
@Controller
@RequestMapping("/officer/rounds/{id}/extension")
class ExtensionPage {

    private final Rounds rounds;
    private final Refusals refusals;

    ExtensionPage(Rounds rounds, Refusals refusals) {
        this.rounds = rounds;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable RoundId id, Model model) {
        var round = rounds.get(id);
        if (!Part.frozen(round)) return Part.home(id);
        model.addAttribute("form", new ExtensionForm(MomentParts.of(round.closesAt()), ""));
        return page(round, model);
    }

    @PostMapping
    String extend(
            @PathVariable RoundId id,
            @Valid @ModelAttribute("form") ExtensionForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        var round = rounds.get(id);
        if (!refusals.accepted(
                errors, () -> rounds.extend(id, form.closesAt().instant().orElseThrow(), form.reason(), me.id())))
            return page(round, model);
        flash.addFlashAttribute("success", "officer.round.extended");
        return Part.home(id);
    }

    private static String page(Round round, Model model) {
        model.addAttribute("round", round);
        return "officer/round-extension";
    }

    record ExtensionForm(
            @Real(message = "{officer.round.closes.unreal}") MomentParts closesAt,

            @NotBlank(message = "{officer.round.reason.missing}")
            String reason) {}
}
