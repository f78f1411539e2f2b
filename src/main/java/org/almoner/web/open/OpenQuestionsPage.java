package org.almoner.web.open;

import java.util.ArrayList;
import java.util.List;
import org.almoner.form.Form;
import org.almoner.form.Question;
import org.almoner.form.Section;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All questions of a round on one page, to read or print before anybody signs in. */
@Controller
class OpenQuestionsPage {

    /** One question with its number on the page, and on which earlier answer it is asked. */
    record Numbered(
            int number,
            Question question,
            @Nullable String earlier,
            @Nullable String answers) {

        static Numbered of(int number, Question question, Form form) {
            var condition = question.shownWhen();
            if (condition == null) return new Numbered(number, question, null, null);
            var on = form.question(condition.question());
            var answers = on.map(asked -> asked.shown(asked.read(String.join("\n", condition.is()))))
                    .orElse("");
            return new Numbered(number, question, on.map(Question::text).orElse(""), answers.replace("\n", ", "));
        }
    }

    record Part(Section section, List<Numbered> questions) {}

    private final Rounds rounds;

    OpenQuestionsPage(Rounds rounds) {
        this.rounds = rounds;
    }

    @GetMapping("/rounds/{id}/questions")
    String show(@PathVariable RoundId id, Model model) {
        var round = rounds.visible(id, null);
        model.addAttribute("round", round);
        model.addAttribute("parts", parts(round.form()));
        return "open/questions";
    }

    private static List<Part> parts(Form form) {
        var parts = new ArrayList<Part>();
        var number = 0;
        for (var section : form.sections()) {
            var numbered = new ArrayList<Numbered>();
            for (var question : section.questions()) numbered.add(Numbered.of(++number, question, form));
            parts.add(new Part(section, List.copyOf(numbered)));
        }
        return List.copyOf(parts);
    }
}
