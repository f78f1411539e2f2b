package org.almoner.web.officer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.almoner.form.Form;
import org.almoner.form.Question;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The questions of the application form, in their order. */
@Controller
@RequestMapping("/officer/rounds/{id}/questions")
class QuestionsPage {

    private final Rounds rounds;

    QuestionsPage(Rounds rounds) {
        this.rounds = rounds;
    }

    @GetMapping
    String list(@PathVariable RoundId id, Model model) {
        var round = rounds.get(id);
        if (Section.frozen(round)) return Section.home(id);
        model.addAttribute("round", round);
        return "officer/round-questions";
    }

    @PostMapping(params = "up")
    String up(@PathVariable RoundId id, @RequestParam String up, @Me SignedIn me) {
        return change(id, me, questions -> {
            var at = codes(questions).indexOf(up);
            if (at > 0) Collections.swap(questions, at, at - 1);
            return questions;
        });
    }

    @PostMapping(params = "remove")
    String remove(@PathVariable RoundId id, @RequestParam String remove, @Me SignedIn me) {
        return change(id, me, questions -> {
            questions.removeIf(question -> question.code().equals(remove));
            return questions;
        });
    }

    private String change(RoundId id, SignedIn me, UnaryOperator<List<Question>> edit) {
        var draft = rounds.get(id).draft();
        rounds.change(id, draft.with(Form.asking("Your proposal", edit.apply(new ArrayList<>(draft.form().questions())))), me.id());
        return Section.home(id) + "/questions";
    }

    static List<String> codes(List<Question> questions) {
        return questions.stream().map(Question::code).toList();
    }
}
