package org.almoner.web.officer;

import static java.util.stream.Collectors.toMap;

import jakarta.validation.Valid;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.almoner.application.Trial;
import org.almoner.application.Trials;
import org.almoner.form.Question;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisation;
import org.almoner.web.support.Amounts;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Refusals;
import org.almoner.web.support.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The whole application of a round on one page, to be filled in and checked. Nothing is stored. */
@Controller
@RequestMapping("/officer/rounds/{id}/trial")
class TrialPage {

    private final Rounds rounds;
    private final Trials trials;
    private final Amounts amounts;
    private final Forms forms;
    private final Refusals refusals;
    private final Sentences sentences;

    TrialPage(Rounds rounds, Trials trials, Amounts amounts, Forms forms, Refusals refusals, Sentences sentences) {
        this.rounds = rounds;
        this.trials = trials;
        this.amounts = amounts;
        this.forms = forms;
        this.refusals = refusals;
        this.sentences = sentences;
    }

    @GetMapping
    String show(@PathVariable RoundId id, Model model) {
        model.addAttribute("form", TrialForm.blank(rounds.get(id).form()));
        return page(id, model);
    }

    @PostMapping
    String check(
            @PathVariable RoundId id,
            @Valid @ModelAttribute("form") TrialForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model) {
        var said = form.application(amounts, errors);
        var tried = new AtomicReference<@Nullable Trial>();
        if (refusals.accepted(errors, () -> tried.set(trials.attempt(id, said.get(), form.applicant(), me.id())))) {
            var trial = tried.get();
            model.addAttribute("trial", trial);
            if (trial != null) {
                model.addAttribute(
                        "problems",
                        trial.problems().stream().map(sentences::text).toList());
                model.addAttribute(
                        "findings",
                        trial.findings().stream().map(sentences::text).toList());
            }
        }
        return page(id, model);
    }

    private String page(RoundId id, Model model) {
        var round = rounds.get(id);
        model.addAttribute("round", round);
        model.addAttribute("questions", round.questions().stream().collect(toMap(Question::code, Function.identity())));
        model.addAttribute("kinds", forms.options(Organisation.Kind.class));
        if (!model.containsAttribute("problems")) model.addAttribute("problems", List.of());
        return "officer/round-trial";
    }
}
