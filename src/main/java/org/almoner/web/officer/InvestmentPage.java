package org.almoner.web.officer;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.drawing.Drawings;
import org.almoner.fund.Round;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.investment.Investment;
import org.almoner.investment.InvestmentId;
import org.almoner.investment.InvestmentScore;
import org.almoner.investment.Investments;
import org.almoner.investment.Results;
import org.almoner.web.support.AboveZero;
import org.almoner.web.support.Diagram;
import org.almoner.web.support.Formats;
import org.almoner.web.support.Option;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One nomination: how far it is, and the assessment of the results by the criteria of the follow-on round. */
@Controller
@RequestMapping("/officer/investments/{id}")
class InvestmentPage {

    private static final int HIGHEST = 5;

    record Line(
            String criterion,

            @NotNull(message = "{investment.score.missing}") @Min(0) @Max(HIGHEST) @Nullable
            Integer score) {

        InvestmentScore domain() {
            return new InvestmentScore(criterion, requireNonNull(score));
        }
    }

    record AssessmentForm(
            @Nullable List<@Valid Line> lines,

            @NotNull(message = "{investment.suggested.missing}") @AboveZero @Nullable
            Money suggested,

            @NotBlank(message = "{investment.comment.needed}") @Size(max = 5000, message = "{investment.reason.long}")
            String comment) {

        static AssessmentForm of(Round round) {
            var lines = round.criteria().stream()
                    .map(criterion -> new Line(criterion.code(), null))
                    .toList();
            return new AssessmentForm(lines, null, "");
        }

        Results results() {
            var scores = lines == null ? List.<Line>of() : lines;
            return new Results(scores.stream().map(Line::domain).toList(), requireNonNull(suggested), comment);
        }
    }

    private final Investments investments;
    private final InvestmentFacts facts;
    private final Rounds rounds;
    private final Drawings drawings;
    private final Refusals refusals;
    private final Formats formats;

    InvestmentPage(
            Investments investments,
            InvestmentFacts facts,
            Rounds rounds,
            Drawings drawings,
            Refusals refusals,
            Formats formats) {
        this.investments = investments;
        this.facts = facts;
        this.rounds = rounds;
        this.drawings = drawings;
        this.refusals = refusals;
        this.formats = formats;
    }

    @GetMapping
    String show(@PathVariable InvestmentId id, @Me SignedIn me, Model model) {
        var investment = investments.visible(id, me);
        model.addAttribute("form", AssessmentForm.of(rounds.get(investment.round())));
        return page(investment, model);
    }

    @PostMapping
    String assess(
            @PathVariable InvestmentId id,
            @Valid @ModelAttribute("form") AssessmentForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        var investment = investments.visible(id, me);
        if (!refusals.accepted(errors, () -> investments.assess(id, form.results(), me.id())))
            return page(investment, model);
        flash.addFlashAttribute("success", "investment.assessed");
        return "redirect:/officer/investments/" + id.value();
    }

    private String page(Investment investment, Model model) {
        facts.into(model, investment);
        model.addAttribute("open", investment.status() == Investment.Status.NOMINATED);
        model.addAttribute("scale", scale());
        var drawing = drawings.of("investment", investment.id().value());
        model.addAttribute("diagram", drawing.map(Diagram::of).orElse(null));
        return "officer/investment";
    }

    private List<Option> scale() {
        return IntStream.rangeClosed(0, HIGHEST)
                .mapToObj(score -> new Option(String.valueOf(score), formats.text("investment.scale." + score)))
                .toList();
    }
}
