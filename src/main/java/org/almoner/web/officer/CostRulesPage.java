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

/** Which kinds of cost can be asked for, and how much of each. */
@Controller
@RequestMapping("/officer/rounds/{id}/costs")
class CostRulesPage {

    private final Rounds rounds;
    private final Refusals refusals;

    CostRulesPage(Rounds rounds, Refusals refusals) {
        this.rounds = rounds;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable RoundId id, Model model) {
        var round = rounds.get(id);
        if (Part.frozen(round)) return Part.home(id);
        model.addAttribute("form", CostRulesForm.of(round.form().costs()));
        return page(round, model);
    }

    @PostMapping
    String save(
            @PathVariable RoundId id,
            @Valid @ModelAttribute("form") CostRulesForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model) {
        if (form.rules().isEmpty() && form.none())
            errors.rejectValue(form.rows().isEmpty() ? "rows" : "rows[0].allowed", "builder.costs.none");
        if (refusals.accepted(
                errors, () -> rounds.edit(id, draft -> draft.with(draft.form().withCosts(form.rules())), me.id())))
            return Part.home(id);
        return page(rounds.get(id), model);
    }

    private static String page(Round round, Model model) {
        model.addAttribute("round", round);
        return "officer/round-costs";
    }
}
