package org.almoner.web.officer;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.almoner.fund.DraftRound;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How many people score each application, what they may see, and the score an award needs. */
@Controller
@RequestMapping("/officer/rounds/{id}/reviewers")
class ScoringPage {

    private final Rounds rounds;
    private final Refusals refusals;

    ScoringPage(Rounds rounds, Refusals refusals) {
        this.rounds = rounds;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable RoundId id, Model model) {
        var round = rounds.get(id);
        if (Part.frozen(round)) return Part.home(id);
        model.addAttribute("form", ScoringForm.of(round.draft()));
        return page(round, model);
    }

    @PostMapping
    String save(
            @PathVariable RoundId id,
            @Valid @ModelAttribute("form") ScoringForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model) {
        var round = rounds.get(id);
        if (!refusals.accepted(errors, () -> rounds.edit(id, form::into, me.id()))) return page(round, model);
        return Part.home(id);
    }

    private static String page(Round round, Model model) {
        model.addAttribute("round", round);
        return "officer/round-reviewers";
    }

    record ScoringForm(
            @NotNull(message = "{officer.round.reviews.missing}")
            @Min(value = 1, message = "{officer.round.reviews.low}")
            @Max(value = 10, message = "{officer.round.reviews.high}")
            @Nullable
            Integer reviewsPerApplication,

            @NotNull(message = "{officer.round.threshold.missing}")
            @DecimalMin(value = "0", message = "{officer.round.threshold.range}")
            @DecimalMax(value = "5", message = "{officer.round.threshold.range}")
            @Digits(integer = 1, fraction = 2, message = "{officer.round.threshold.range}")
            @Nullable
            BigDecimal threshold,

            boolean blind) {

        static ScoringForm of(DraftRound draft) {
            var scoring = draft.scoring();
            return new ScoringForm(scoring.reviewsPerApplication(), scoring.threshold(), scoring.blind());
        }

        DraftRound into(DraftRound draft) {
            return draft.with(
                    new DraftRound.Scoring(requireNonNull(threshold), requireNonNull(reviewsPerApplication), blind));
        }
    }
}
