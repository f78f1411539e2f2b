package org.almoner.web.officer;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import org.almoner.fund.DraftRound;
import org.almoner.form.Form;
import org.almoner.form.Question;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.shared.NotFound;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One question of the application form, new or changed. */
@Controller
class QuestionPage {

    private final Rounds rounds;
    private final Refusals refusals;

    QuestionPage(Rounds rounds, Refusals refusals) {
        this.rounds = rounds;
        this.refusals = refusals;
    }

    @GetMapping("/officer/rounds/{id}/new-question")
    String begin(@PathVariable RoundId id, Model model) {
        return show(rounds.get(id), QuestionForm.EMPTY, model);
    }

    @PostMapping("/officer/rounds/{id}/new-question")
    String add(
            @PathVariable RoundId id,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model) {
        return save(id, null, form, errors, me, model);
    }

    @GetMapping("/officer/rounds/{id}/questions/{code}")
    String show(@PathVariable RoundId id, @PathVariable String code, Model model) {
        var round = rounds.get(id);
        var question = round.form()
                .question(code)
                .orElseThrow(() -> new NotFound(code));
        return show(round, QuestionForm.of(question), model);
    }

    @PostMapping("/officer/rounds/{id}/questions/{code}")
    String change(
            @PathVariable RoundId id,
            @PathVariable String code,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model) {
        return save(id, code, form, errors, me, model);
    }

    private String save(
            RoundId id, @Nullable String code, QuestionForm form, BindingResult errors, SignedIn me, Model model) {
        var round = rounds.get(id);
        if (!refusals.accepted(errors, () -> rounds.change(id, form.into(round.draft(), code), me.id())))
            return page(round, model);
        return Section.home(id) + "/questions";
    }

    private static String show(Round round, QuestionForm form, Model model) {
        if (Section.frozen(round)) return Section.home(round.id());
        model.addAttribute("form", form);
        return page(round, model);
    }

    private static String page(Round round, Model model) {
        model.addAttribute("round", round);
        return "officer/round-question";
    }

    record QuestionForm(
            @NotBlank(message = "{officer.round.question.text.missing}")
            String text,

            @Nullable String guidance,

            @NotNull(message = "{officer.round.question.words.missing}")
            @Min(value = 1, message = "{officer.round.question.words.low}")
            @Max(value = 5000, message = "{officer.round.question.words.high}")
            @Nullable
            Integer wordLimit,

            boolean required) {

        static final QuestionForm EMPTY = new QuestionForm("", "", 400, true);

        static QuestionForm of(Question it) {
            return new QuestionForm(it.text(), it.guidance(), it.wordLimit(), it.required());
        }

        DraftRound into(DraftRound draft, @Nullable String code) {
            var questions = new ArrayList<>(draft.form().questions());
            var codes = QuestionsPage.codes(questions);
            if (code == null) questions.add(question(Codes.of(text, codes)));
            else questions.replaceAll(each -> each.code().equals(code) ? question(code) : each);
            return draft.with(Form.asking("Your proposal", questions));
        }

        private Question question(String code) {
            return new Question(code, text, guidance == null ? "" : guidance, requireNonNull(wordLimit), required);
        }
    }
}
