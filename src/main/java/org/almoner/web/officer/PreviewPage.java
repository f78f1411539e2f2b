package org.almoner.web.officer;

import java.util.List;
import org.almoner.form.Question;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.shared.NotFound;
import org.almoner.web.support.DateParts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The form as applicants see it: the task list, and each question. What is typed here goes nowhere. */
@Controller
class PreviewPage {

    record PreviewForm(String text, List<String> chosen, DateParts date) {}

    private final Rounds rounds;

    PreviewPage(Rounds rounds) {
        this.rounds = rounds;
    }

    @GetMapping("/officer/rounds/{id}/preview")
    String list(@PathVariable RoundId id, Model model) {
        model.addAttribute("round", rounds.get(id));
        return "officer/round-preview";
    }

    @GetMapping("/officer/rounds/{id}/preview/{code}")
    String question(@PathVariable RoundId id, @PathVariable String code, Model model) {
        var round = rounds.get(id);
        var question = round.form().question(code).orElseThrow(() -> new NotFound(code));
        model.addAttribute("round", round);
        model.addAttribute("question", question);
        model.addAttribute("next", next(round.questions(), question));
        model.addAttribute("form", new PreviewForm("", List.of(), DateParts.NONE));
        return "officer/round-preview-question";
    }

    private static @Nullable String next(List<Question> questions, Question question) {
        var at = questions.indexOf(question) + 1;
        return at < questions.size() ? questions.get(at).code() : null;
    }
}
