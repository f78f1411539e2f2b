package org.almoner.web.officer;

import jakarta.validation.Valid;
import java.util.List;
import org.almoner.form.Question;
import org.almoner.fund.Entry;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisation;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Option;
import org.almoner.web.support.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which rules of entry does the round have? */
@Controller
@RequestMapping("/officer/rounds/{id}/entry")
class EntryPage {

    private final Rounds rounds;
    private final Forms forms;
    private final Refusals refusals;

    EntryPage(Rounds rounds, Forms forms, Refusals refusals) {
        this.rounds = rounds;
        this.forms = forms;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable RoundId id, Model model) {
        var round = rounds.get(id);
        if (Part.frozen(round)) return Part.home(id);
        model.addAttribute("form", EntryForm.of(round));
        return page(round, model);
    }

    @PostMapping
    String save(
            @PathVariable RoundId id,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model) {
        form.check(errors);
        if (!refusals.accepted(errors, () -> rounds.edit(id, form::into, me.id()))) return page(rounds.get(id), model);
        return Part.home(id);
    }

    private String page(Round round, Model model) {
        model.addAttribute("round", round);
        model.addAttribute("budget", round.draft().budget());
        model.addAttribute("organisationKinds", forms.options(Organisation.Kind.class));
        model.addAttribute("nations", forms.options(Entry.Nation.class));
        model.addAttribute("numbers", questions(round, Question.Type.NUMBER));
        model.addAttribute("amounts", questions(round, Question.Type.MONEY));
        return "officer/round-entry";
    }

    private static List<Option> questions(Round round, Question.Type type) {
        var asked = round.questions().stream()
                .filter(question -> question.type() == type)
                .toList();
        return Forms.options(asked, Question::code, Question::text);
    }
}
