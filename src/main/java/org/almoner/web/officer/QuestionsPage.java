package org.almoner.web.officer;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.almoner.form.Choice;
import org.almoner.form.Condition;
import org.almoner.form.Form;
import org.almoner.form.Outline;
import org.almoner.form.Question;
import org.almoner.form.Section;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form that applicants fill in: its sections, the questions in each, and their order. */
@Controller
@RequestMapping("/officer/rounds/{id}/questions")
class QuestionsPage {

    private static final Map<String, BiFunction<Form, String, Form>> ACTS = Map.of(
            "up", (form, code) -> Outline.moved(form, code, -1),
            "down", (form, code) -> Outline.moved(form, code, 1),
            "remove", Outline::without,
            "section-up", (form, code) -> Outline.sectionMoved(form, code, -1),
            "section-down", (form, code) -> Outline.sectionMoved(form, code, 1),
            "section-remove", Outline::withoutSection);

    /** @param asked on which earlier answer it is asked; null when always */
    record Line(Question question, @Nullable String asked) {}

    record Group(Section section, List<Line> lines) {}

    private final Rounds rounds;
    private final Refusals refusals;

    QuestionsPage(Rounds rounds, Refusals refusals) {
        this.rounds = rounds;
        this.refusals = refusals;
    }

    @GetMapping
    String list(@PathVariable RoundId id, Model model) {
        var round = rounds.get(id);
        if (Part.frozen(round)) return Part.home(id);
        model.addAttribute("round", round);
        model.addAttribute("groups", groups(round.form()));
        return "officer/round-questions";
    }

    @PostMapping
    String change(@PathVariable RoundId id, @RequestParam Map<String, String> pressed, @Me SignedIn me) {
        for (var act : ACTS.entrySet())
            if (pressed.get(act.getKey()) instanceof String code)
                rounds.edit(id, draft -> draft.with(act.getValue().apply(draft.form(), code)), me.id());
        return Part.home(id) + "/questions";
    }

    private List<Group> groups(Form form) {
        return form.sections().stream()
                .map(section -> new Group(
                        section,
                        section.questions().stream()
                                .map(question -> new Line(question, asked(form, question.shownWhen())))
                                .toList()))
                .toList();
    }

    private @Nullable String asked(Form form, @Nullable Condition condition) {
        if (condition == null) return null;
        var on = form.question(condition.question());
        if (on.isEmpty()) return refusals.text("builder.condition.lost");
        var texts = on.get().choices().stream()
                .filter(choice -> condition.is().contains(choice.code()))
                .map(Choice::text)
                .toList();
        return on.get().type() == Question.Type.DECLARATION
                ? refusals.text("builder.condition.confirmed", on.get().text())
                : refusals.text("builder.condition.said", on.get().text(), String.join("” or “", texts));
    }
}
