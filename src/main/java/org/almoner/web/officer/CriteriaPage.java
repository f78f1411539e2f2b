package org.almoner.web.officer;

import jakarta.validation.Valid;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
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
import org.springframework.web.bind.annotation.RequestParam;

/** What reviewers score, and how much each of it counts. */
@Controller
@RequestMapping("/officer/rounds/{id}/criteria")
class CriteriaPage {

    private final Rounds rounds;
    private final Refusals refusals;

    CriteriaPage(Rounds rounds, Refusals refusals) {
        this.rounds = rounds;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable RoundId id, Model model) {
        var round = rounds.get(id);
        return Part.frozen(round) ? Part.home(id) : page(round, CriteriaForm.of(round.draft()), model);
    }

    @PostMapping(params = "add")
    String add(@PathVariable RoundId id, @ModelAttribute("form") CriteriaForm form, Model model) {
        return page(rounds.get(id), form.plus(), model);
    }

    @PostMapping(params = "remove")
    String remove(
            @PathVariable RoundId id,
            @ModelAttribute("form") CriteriaForm form,
            @RequestParam int remove,
            Model model) {
        return page(rounds.get(id), form.minus(remove), model);
    }

    @PostMapping(params = {"!add", "!remove"})
    String save(
            @PathVariable RoundId id,
            @Valid @ModelAttribute("form") CriteriaForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model) {
        var round = rounds.get(id);
        if (refusals.accepted(errors, () -> rounds.edit(id, form::into, me.id()))) return Part.home(id);
        model.addAttribute("round", round);
        return "officer/round-criteria";
    }

    private static String page(Round round, CriteriaForm form, Model model) {
        model.addAttribute("round", round);
        model.addAttribute("form", form);
        return "officer/round-criteria";
    }
}
