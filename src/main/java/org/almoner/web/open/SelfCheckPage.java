package org.almoner.web.open;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.almoner.application.Answer;
import org.almoner.application.Applicant;
import org.almoner.application.CostLine;
import org.almoner.application.Details;
import org.almoner.application.Finding;
import org.almoner.application.SaveApplication;
import org.almoner.application.Trials;
import org.almoner.form.CostCategory;
import org.almoner.fund.Entry;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.organisation.Organisation;
import org.almoner.web.support.AboveZero;
import org.almoner.web.support.DateParts;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Real;
import org.almoner.web.support.Sentences;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whether it is worth applying: the rules of entry, asked of what a visitor says. Nothing of it is kept. */
@Controller
@RequestMapping("/rounds/{id}/eligibility")
class SelfCheckPage {

    record SelfCheckForm(
            @NotNull(message = "{open.check.kind.missing}") Organisation.@Nullable Kind kind,
            @Nullable Boolean numbered,

            @NotBlank(message = "{open.check.country.missing}")
            @Size(max = 100, message = "{open.check.long}")
            @Nullable
            String country,

            @Size(max = 20, message = "{open.check.long}") @Nullable
            String postcode,

            @NotNull(message = "{open.check.amount.missing}") @AboveZero @Nullable
            Money amount,

            @Min(value = 1, message = "{open.check.months.wrong}")
            @Max(value = 240, message = "{open.check.months.wrong}")
            @NotNull(message = "{open.check.months.missing}")
            @Nullable
            Integer months,

            @Real(required = false, message = "{open.check.date.unreal}") @Nullable
            DateParts startsOn,

            @Size(max = 20, message = "{open.check.long}") @Nullable
            String employees,

            @Size(max = 20, message = "{open.check.long}") @Nullable
            String turnover) {

        static final SelfCheckForm EMPTY =
                new SelfCheckForm(null, true, "United Kingdom", "", null, null, DateParts.NONE, "", "");

        Applicant applicant() {
            var number = Boolean.TRUE.equals(numbered) ? "given" : null;
            return new Applicant(
                    requireNonNull(kind),
                    number,
                    number,
                    requireNonNullElse(postcode, ""),
                    requireNonNullElse(country, ""));
        }

        SaveApplication application(Round round) {
            var starts = requireNonNullElse(startsOn, DateParts.NONE).date().orElse(null);
            var answers = new ArrayList<Answer>();
            answer(round.entry().employees(), employees, answers);
            answer(round.entry().turnover(), turnover, answers);
            var cost = new CostLine(CostCategory.OTHER, "Everything", requireNonNull(amount));
            return new SaveApplication(new Details("", "", starts, months), answers, List.of(cost), List.of());
        }

        private static void answer(Entry.@Nullable Ceiling ceiling, @Nullable String typed, List<Answer> answers) {
            if (ceiling != null && typed != null && !typed.isBlank())
                answers.add(new Answer(ceiling.question(), typed));
        }
    }

    private final Rounds rounds;
    private final Trials trials;
    private final Forms forms;
    private final Sentences sentences;

    SelfCheckPage(Rounds rounds, Trials trials, Forms forms, Sentences sentences) {
        this.rounds = rounds;
        this.trials = trials;
        this.forms = forms;
        this.sentences = sentences;
    }

    @GetMapping
    ModelAndView begin(@PathVariable RoundId id) {
        return page(rounds.visible(id, null), HttpStatus.OK).addObject("form", SelfCheckForm.EMPTY);
    }

    @GetMapping(params = "amount")
    ModelAndView check(
            @PathVariable RoundId id, @Valid @ModelAttribute("form") SelfCheckForm form, BindingResult errors) {
        var round = rounds.visible(id, null);
        if (errors.hasErrors()) return page(round, HttpStatus.UNPROCESSABLE_CONTENT);
        var trial = trials.attempt(id, form.application(round), form.applicant(), PersonId.next());
        return page(round, HttpStatus.OK)
                .addObject("fails", texts(trial.findings(), Finding.Outcome.FAIL))
                .addObject("doubts", texts(trial.findings(), Finding.Outcome.DOUBT));
    }

    private List<String> texts(List<Finding> findings, Finding.Outcome outcome) {
        return findings.stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(sentences::text)
                .toList();
    }

    private ModelAndView page(Round round, HttpStatus status) {
        var page = new ModelAndView("open/self-check");
        page.setStatus(status);
        return page.addObject("round", round).addObject("kinds", forms.options(Organisation.Kind.class));
    }
}
