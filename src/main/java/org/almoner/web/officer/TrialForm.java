package org.almoner.web.officer;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.almoner.application.Answer;
import org.almoner.application.Applicant;
import org.almoner.application.CostLine;
import org.almoner.application.Details;
import org.almoner.application.PlannedMilestone;
import org.almoner.application.SaveApplication;
import org.almoner.form.CostCategory;
import org.almoner.form.Form;
import org.almoner.organisation.Organisation;
import org.almoner.shared.Sterling;
import org.almoner.web.support.Amounts;
import org.almoner.web.support.DateParts;
import org.almoner.web.support.Real;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** An application as it is made up: an amount for each kind of cost, and one milestone, at the end, for all of it. */
record TrialForm(
        @NotNull(message = "{builder.trial.kind.missing}") Organisation.@Nullable Kind kind,

        String number,
        String postcode,
        String country,
        String title,
        String summary,

        @Real(required = false, message = "{form.date.unreal}") @Nullable
        DateParts startsOn,

        @Nullable Integer months,
        List<Said> answers,
        List<Cost> costs) {

    TrialForm(
            Organisation.@Nullable Kind kind,
            @Nullable String number,
            @Nullable String postcode,
            @Nullable String country,
            @Nullable String title,
            @Nullable String summary,
            @Nullable DateParts startsOn,
            @Nullable Integer months,
            @Nullable List<Said> answers,
            @Nullable List<Cost> costs) {
        this.kind = kind;
        this.number = requireNonNullElse(number, "");
        this.postcode = requireNonNullElse(postcode, "");
        this.country = requireNonNullElse(country, "");
        this.title = requireNonNullElse(title, "");
        this.summary = requireNonNullElse(summary, "");
        this.startsOn = startsOn;
        this.months = months;
        this.answers = answers == null ? List.of() : List.copyOf(answers);
        this.costs = costs == null ? List.of() : List.copyOf(costs);
    }

    /** One of text, chosen and date, as the type of the question wants it. */
    record Said(
            @Nullable String code,
            @Nullable String text,
            @Nullable List<String> chosen,
            @Nullable DateParts date) {

        Answer answer() {
            return new Answer(requireNonNullElse(code, ""), typed());
        }

        private String typed() {
            if (chosen != null && !chosen.isEmpty()) return String.join("\n", chosen);
            if (date != null && !date.blank())
                return "%s %s %s"
                        .formatted(date.day(), date.month(), date.year())
                        .strip();
            return requireNonNullElse(text, "");
        }
    }

    record Cost(@Nullable CostCategory category, @Nullable String amount) {

        boolean blank() {
            return category == null || amount == null || amount.isBlank();
        }
    }

    static TrialForm blank(Form form) {
        var answers = form.questions().stream()
                .map(question -> new Said(question.code(), "", List.of(), DateParts.NONE))
                .toList();
        var costs = Arrays.stream(CostCategory.values())
                .filter(category ->
                        form.costs().isEmpty() || form.costs().stream().anyMatch(rule -> rule.category() == category))
                .map(category -> new Cost(category, ""))
                .toList();
        return new TrialForm(null, "", "", "United Kingdom", "", "", DateParts.NONE, null, answers, costs);
    }

    Applicant applicant() {
        var registered = number.isBlank() ? null : number;
        var charity = kind == Organisation.Kind.CHARITY;
        return new Applicant(
                requireNonNull(kind), charity ? null : registered, charity ? registered : null, postcode, country);
    }

    /** To be asked only when nothing became an error. */
    Supplier<SaveApplication> application(Amounts amounts, BindingResult errors) {
        var lines = new ArrayList<CostLine>();
        for (var at = 0; at < costs.size(); at++) {
            var cost = costs.get(at);
            if (cost.blank()) continue;
            var amount = amounts.read(requireNonNull(cost.amount()));
            if (amount.isEmpty()) errors.rejectValue("costs[" + at + "].amount", "applicant.amount.wrong");
            else lines.add(new CostLine(requireNonNull(cost.category()), "Test", amount.get()));
        }
        return () -> application(lines);
    }

    private SaveApplication application(List<CostLine> lines) {
        var starts = startsOn == null ? null : startsOn.date().orElse(null);
        var details = new Details(title, summary, starts, months);
        var asked = Sterling.sum(lines.stream().map(CostLine::amount).toList());
        var planned = starts == null || months == null || !asked.isPositive()
                ? List.<PlannedMilestone>of()
                : List.of(new PlannedMilestone("Test", starts.plusMonths(months).minusDays(1), asked));
        return new SaveApplication(details, answers.stream().map(Said::answer).toList(), lines, planned);
    }
}
