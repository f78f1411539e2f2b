package org.almoner.web.officer;

import jakarta.validation.Valid;
import org.almoner.application.Impacts;
import org.almoner.fund.IssuedForm;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.People;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Correcting the wording of a published form: first what it would change and for whom, then the reason. */
@Controller
@RequestMapping("/officer/rounds/{id}/wording")
class WordingPage {

    private final Rounds rounds;
    private final Impacts impacts;
    private final People people;
    private final Refusals refusals;

    WordingPage(Rounds rounds, Impacts impacts, People people, Refusals refusals) {
        this.rounds = rounds;
        this.impacts = impacts;
        this.people = people;
        this.refusals = refusals;
    }

    @GetMapping
    String versions(@PathVariable RoundId id, Model model) {
        var round = rounds.get(id);
        if (!Part.frozen(round)) return Part.home(id) + "/questions";
        model.addAttribute("round", round);
        model.addAttribute("correctable", correctable(round));
        var versions = rounds.versions(id).reversed();
        model.addAttribute("versions", versions);
        var names =
                people.names(versions.stream().map(IssuedForm::by).distinct().toList());
        model.addAttribute(
                "issuers",
                versions.stream().map(each -> names.getOrDefault(each.by(), "")).toList());
        model.addAttribute("corrections", rounds.corrections(id).reversed());
        return "officer/round-versions";
    }

    @GetMapping("/new")
    String begin(@PathVariable RoundId id, Model model) {
        var round = rounds.get(id);
        if (!correctable(round)) return Part.home(id);
        model.addAttribute("form", WordingForm.of(round.form(), round.formVersion()));
        return edit(round, model);
    }

    @PostMapping(path = "/new", params = "!confirm")
    String check(
            @PathVariable RoundId id,
            @Valid @ModelAttribute("form") WordingForm form,
            BindingResult errors,
            Model model) {
        var round = rounds.get(id);
        form.check(round.form(), errors);
        if (errors.hasErrors()) return edit(round, model);
        var broken = round.form().brokenBy(form.applied(round.form()));
        if (!broken.isEmpty()
                || round.form().differences(form.applied(round.form())).isEmpty()) {
            errors.reject("builder.wording.nothing");
            return edit(round, model);
        }
        return impact(round, form, model);
    }

    @PostMapping(path = "/new", params = "confirm")
    String correct(
            @PathVariable RoundId id,
            @Valid @ModelAttribute("form") WordingForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        var round = rounds.get(id);
        form.check(round.form(), errors);
        if (errors.hasErrors()) return edit(round, model);
        if (form.reason().isBlank()) errors.rejectValue("reason", "officer.round.reason.missing");
        if (!refusals.accepted(
                errors, () -> rounds.reword(id, form.applied(round.form()), form.seen(), form.reason(), me.id())))
            return impact(round, form, model);
        flash.addFlashAttribute("success", "builder.wording.done");
        return Part.home(id) + "/wording";
    }

    private static String edit(Round round, Model model) {
        model.addAttribute("round", round);
        model.addAttribute("asked", round.questions());
        return "officer/round-wording";
    }

    private String impact(Round round, WordingForm form, Model model) {
        var next = form.applied(round.form());
        var reworded = round.form().reworded(next);
        model.addAttribute("round", round);
        model.addAttribute("differences", round.form().differences(next));
        model.addAttribute("impact", impacts.of(round.id(), reworded));
        return "officer/round-impact";
    }

    private static boolean correctable(Round round) {
        return round.status() == Round.Status.PUBLISHED || round.status() == Round.Status.OPEN;
    }
}
