package org.almoner.web.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almoner.form.Condition;
import org.almoner.form.Outline;
import org.almoner.form.Question;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.shared.NotFound;
import org.almoner.web.support.Formats;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Option;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When is this question asked: always, or after which answer to which earlier question? Two steps, without script. */
@Controller
@RequestMapping("/officer/rounds/{id}/questions/{code}/condition")
class ConditionPage {

    private static final String ALWAYS = "*";

    /** @param second true in the second step, where the answers to the chosen question are */
    record ConditionForm(
            @Nullable String on,
            @Nullable Set<String> is,
            @Nullable Boolean second) {

        boolean answering() {
            return Boolean.TRUE.equals(second);
        }

        Set<String> answers() {
            return is == null ? Set.of() : is;
        }
    }

    private final Rounds rounds;
    private final Forms forms;
    private final Formats formats;
    private final Refusals refusals;

    ConditionPage(Rounds rounds, Forms forms, Formats formats, Refusals refusals) {
        this.rounds = rounds;
        this.forms = forms;
        this.formats = formats;
        this.refusals = refusals;
    }

    @GetMapping
    String show(
            @PathVariable RoundId id,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String on,
            Model model) {
        var round = rounds.get(id);
        if (Part.frozen(round)) return Part.home(id);
        var now = question(round, code).shownWhen();
        var chosen = on == null ? now == null ? ALWAYS : now.question() : on;
        var answers = now != null && now.question().equals(chosen) ? now.is() : Set.<String>of();
        model.addAttribute("form", new ConditionForm(chosen, answers, on != null));
        return page(round, code, on, model);
    }

    @PostMapping
    String save(
            @PathVariable RoundId id,
            @PathVariable String code,
            @ModelAttribute("form") ConditionForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model) {
        var round = rounds.get(id);
        var on = form.on() == null ? "" : form.on();
        if (on.isEmpty()) errors.rejectValue("on", "builder.condition.missing");
        if (!on.isEmpty() && !on.equals(ALWAYS) && !form.answering()) return again(id, code, on);
        if (form.answering() && form.answers().isEmpty()) errors.rejectValue("is", "builder.condition.answers.missing");
        var condition = on.equals(ALWAYS) ? null : new Condition(on, form.answers());
        if (!refusals.accepted(errors, () -> save(id, code, condition, me)))
            return page(round, code, form.answering() ? on : null, model);
        return Part.home(id) + "/questions";
    }

    private static String again(RoundId id, String code, String on) {
        return Part.home(id) + "/questions/" + code + "/condition?on=" + on;
    }

    private void save(RoundId id, String code, @Nullable Condition condition, SignedIn me) {
        rounds.edit(
                id,
                draft -> draft.with(draft.form()
                        .with(draft.form().sections().stream()
                                .map(section -> section.with(section.questions().stream()
                                        .map(each -> each.code().equals(code) ? each.shownWhen(condition) : each)
                                        .toList()))
                                .toList())),
                me.id());
    }

    private String page(Round round, String code, @Nullable String on, Model model) {
        var earlier = Outline.deciding(round.form(), code);
        model.addAttribute("round", round);
        model.addAttribute("question", question(round, code));
        model.addAttribute("earlier", options(earlier));
        if (on != null) {
            var decides = earlier.stream()
                    .filter(each -> each.code().equals(on))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(on));
            model.addAttribute("on", decides);
            model.addAttribute("answers", forms.choices(decides));
        }
        return "officer/round-condition";
    }

    private List<Option> options(List<Question> earlier) {
        var options = new ArrayList<Option>();
        options.add(new Option(ALWAYS, formats.text("builder.condition.always")));
        options.addAll(Forms.options(earlier, Question::code, Question::text));
        return options;
    }

    private static Question question(Round round, String code) {
        return round.form().question(code).orElseThrow(() -> new NotFound(code));
    }
}
