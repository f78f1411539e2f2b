package org.almoner.web.officer;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.almoner.fund.DraftRound;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.AboveZero;
import org.almoner.web.support.Refusals;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How much money there is and how much of it one award may have. */
@Controller
@RequestMapping("/officer/rounds/{id}/money")
class MoneyPage {

    private final Rounds rounds;
    private final Refusals refusals;

    MoneyPage(Rounds rounds, Refusals refusals) {
        this.rounds = rounds;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable RoundId id, Model model) {
        var round = rounds.get(id);
        if (Part.frozen(round)) return Part.home(id);
        model.addAttribute("form", MoneyForm.of(round.draft()));
        return page(round, model);
    }

    @PostMapping
    String save(
            @PathVariable RoundId id,
            @Valid @ModelAttribute("form") MoneyForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model) {
        var round = rounds.get(id);
        if (!refusals.accepted(errors, () -> rounds.edit(id, form::into, me.id()))) return page(round, model);
        return Part.home(id);
    }

    private static String page(Round round, Model model) {
        model.addAttribute("round", round);
        return "officer/round-money";
    }

    record MoneyForm(
            @NotNull(message = "{officer.round.pot.missing}") @AboveZero @Nullable
            Money pot,

            @NotNull(message = "{officer.round.award-min.missing}") @AboveZero @Nullable
            Money awardMin,

            @NotNull(message = "{officer.round.award-max.missing}") @AboveZero @Nullable
            Money awardMax,

            @Min(value = 1, message = "{officer.round.max-awards.low}") @Nullable
            Integer maxAwards,

            @NotNull(message = "{officer.round.max-months.missing}")
            @Min(value = 1, message = "{officer.round.max-months.low}")
            @Max(value = 120, message = "{officer.round.max-months.high}")
            @Nullable
            Integer maxMonths) {

        static MoneyForm of(DraftRound draft) {
            var budget = draft.budget();
            return budget == null
                    ? new MoneyForm(null, null, null, null, null)
                    : new MoneyForm(
                            budget.pot(), budget.awardMin(), budget.awardMax(), budget.maxAwards(), budget.maxMonths());
        }

        DraftRound into(DraftRound draft) {
            return draft.with(new DraftRound.Budget(
                    requireNonNull(pot),
                    requireNonNull(awardMin),
                    requireNonNull(awardMax),
                    maxAwards,
                    requireNonNull(maxMonths)));
        }
    }
}
