package org.almoner.web.officer;

import jakarta.validation.Valid;
import java.util.Arrays;
import org.almoner.form.Question;
import org.almoner.form.Section;
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

/** One question of the application form: first how it is answered, then what it says. */
@Controller
@RequestMapping("/officer/rounds/{id}")
class QuestionPage {

    record TypeForm(Question.@Nullable Type type) {}

    private final Rounds rounds;
    private final Formats formats;
    private final Refusals refusals;

    QuestionPage(Rounds rounds, Formats formats, Refusals refusals) {
        this.rounds = rounds;
        this.formats = formats;
        this.refusals = refusals;
    }

    @GetMapping("/new-question")
    String begin(
            @PathVariable RoundId id,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(required = false) Question.@Nullable Type type,
            Model model) {
        var round = rounds.get(id);
        return type == null
                ? types(round, "new-question", section, Question.Type.LONG_TEXT, model)
                : show(round, null, QuestionForm.of(section, type), model);
    }

    @PostMapping("/new-question")
    String add(
            @PathVariable RoundId id,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model) {
        return save(id, null, form, errors, me, model);
    }

    @GetMapping("/questions/{code}")
    String show(
            @PathVariable RoundId id,
            @PathVariable String code,
            @RequestParam(required = false) Question.@Nullable Type type,
            Model model) {
        var round = rounds.get(id);
        var form = QuestionForm.of(section(round, code), question(round, code));
        return show(round, code, type == null ? form : form.as(type), model);
    }

    @PostMapping("/questions/{code}")
    String change(
            @PathVariable RoundId id,
            @PathVariable String code,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model) {
        question(rounds.get(id), code);
        return save(id, code, form, errors, me, model);
    }

    @GetMapping("/questions/{code}/type")
    String type(@PathVariable RoundId id, @PathVariable String code, Model model) {
        var round = rounds.get(id);
        return types(round, "questions/" + code, "", question(round, code).type(), model);
    }

    private String save(
            RoundId id, @Nullable String code, QuestionForm form, BindingResult errors, SignedIn me, Model model) {
        form.check(errors);
        if (!refusals.accepted(
                errors, () -> rounds.edit(id, draft -> draft.with(form.into(draft.form(), code)), me.id())))
            return page(rounds.get(id), code, form, model);
        return Part.home(id) + "/questions";
    }

    private static String show(Round round, @Nullable String code, QuestionForm form, Model model) {
        if (Part.frozen(round)) return Part.home(round.id());
        model.addAttribute("form", form);
        return page(round, code, form, model);
    }

    private static String page(Round round, @Nullable String code, QuestionForm form, Model model) {
        model.addAttribute("round", round);
        model.addAttribute("code", code);
        model.addAttribute("type", form.type());
        model.addAttribute("sections", Forms.options(round.form().sections(), Section::code, Section::title));
        return "officer/round-question";
    }

    private String types(Round round, String path, String section, Question.Type now, Model model) {
        if (Part.frozen(round)) return Part.home(round.id());
        model.addAttribute("round", round);
        model.addAttribute("path", path);
        model.addAttribute("section", section);
        model.addAttribute("form", new TypeForm(now));
        model.addAttribute(
                "types",
                Arrays.stream(Question.Type.values())
                        .map(type -> new Option(
                                type.name(), formats.label(type), formats.text("builder.type." + type + ".hint")))
                        .toList());
        return "officer/round-question-type";
    }

    private static Question question(Round round, String code) {
        return round.form().question(code).orElseThrow(() -> new NotFound(code));
    }

    private static String section(Round round, String code) {
        return round.form().sections().stream()
                .filter(section -> section.questions().stream()
                        .map(Question::code)
                        .toList()
                        .contains(code))
                .map(Section::code)
                .findFirst()
                .orElse("");
    }
}
