package org.almoner.web.applicant;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.almoner.application.Answer;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Drafts;
import org.almoner.form.Question;
import org.almoner.form.Words;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.DateParts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One question of the round. An answer that is too long or cannot be read is kept, but the page says what is wrong. */
@Controller
@RequestMapping("/applicant/applications/{id}/answers/{code}")
class AnswerPage {

    record AnswerForm(
            @Size(max = 40000, message = "{applicant.answer.long}")
            @Nullable String text,

            @Nullable List<String> chosen,
            @Nullable DateParts date,
            @Nullable String edition) {

        static AnswerForm of(Question question, String answer, String edition) {
            var day = question.type() == Question.Type.DATE ? parts(answer) : DateParts.NONE;
            return new AnswerForm(question.typed(answer), answer.lines().toList(), day, edition);
        }

        String read(Question question) {
            return question.read(switch (question.type()) {
                case CHOICES, DECLARATION -> String.join("\n", requireNonNullElse(chosen, List.of()));
                case DATE -> typed(requireNonNullElse(date, DateParts.NONE));
                default -> requireNonNullElse(text, "");
            });
        }

        private static String typed(DateParts day) {
            return "%s %s %s".formatted(day.day(), day.month(), day.year()).strip();
        }

        private static DateParts parts(String answer) {
            var typed = List.of(answer.split("[ -]", 3));
            if (typed.size() < 3) return new DateParts(answer, "", "");
            return answer.contains("-")
                    ? new DateParts(typed.get(2), typed.get(1), typed.getFirst())
                    : new DateParts(typed.getFirst(), typed.get(1), typed.get(2));
        }
    }

    private final Applications applications;
    private final Drafts drafts;
    private final Dossiers dossiers;
    private final Saving saving;

    AnswerPage(Applications applications, Drafts drafts, Dossiers dossiers, Saving saving) {
        this.applications = applications;
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.saving = saving;
    }

    @GetMapping
    ModelAndView show(@PathVariable ApplicationId id, @PathVariable String code, @Me SignedIn me) {
        var dossier = dossiers.draft(id, me);
        var form = AnswerForm.of(dossier.question(code), dossier.application().answer(code), edition(dossier, code));
        return page(dossier, code, HttpStatus.OK).addObject("form", form).addObject("edition", form.edition());
    }

    @PostMapping
    ModelAndView save(
            @PathVariable ApplicationId id,
            @PathVariable String code,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            @Me SignedIn me) {
        var question = dossiers.draft(id, me).question(code);
        var typed = form.read(question);
        var result = saving.save(
                errors, () -> drafts.saveAnswer(id, new Answer(code, typed), form.edition(), me.id()));
        var dossier = dossiers.draft(id, me);
        if (result == Saving.Result.SAVED) question.wrong(typed).ifPresent(why -> tell(question, typed, why, errors));
        if (!errors.hasErrors()) return Next.after("answers/" + code, dossier);
        return page(dossier, code, HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject(
                        "theirs",
                        result == Saving.Result.OVERTAKEN
                                ? question.shown(dossier.application().answer(code))
                                : null)
                .addObject("edition", result == Saving.Result.REFUSED ? form.edition() : edition(dossier, code));
    }

    private static void tell(Question question, String typed, String why, BindingResult errors) {
        var limit = question.wordLimit() == null ? question.least() : question.wordLimit();
        var args = new Object[] {Words.count(typed), limit, question.most()};
        errors.rejectValue(question.type() == Question.Type.DATE ? "date" : "text", "applicant." + why, args, null);
    }

    private static String edition(Dossier dossier, String code) {
        return dossier.application().edition("answers/" + code);
    }

    private static ModelAndView page(Dossier dossier, String code, HttpStatus status) {
        var page = new ModelAndView("applicant/answer");
        page.setStatus(status);
        return page.addObject("dossier", dossier).addObject("question", dossier.question(code));
    }
}
