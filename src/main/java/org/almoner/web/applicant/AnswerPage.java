package org.almoner.web.applicant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.almoner.application.Answer;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Drafts;
import org.almoner.application.Words;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
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

/** One question of the round. A text over the limit is kept, but the page says that it must become shorter. */
@Controller
@RequestMapping("/applicant/applications/{id}/answers/{code}")
class AnswerPage {

    record AnswerForm(
            @Size(max = 40000, message = "{applicant.answer.long}")
            String text,

            @Nullable String edition) {}

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
        var form = new AnswerForm(dossier.application().answer(code), edition(dossier, code));
        return page(dossier, code, HttpStatus.OK).addObject("form", form).addObject("edition", form.edition());
    }

    @PostMapping
    ModelAndView save(
            @PathVariable ApplicationId id,
            @PathVariable String code,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            @Me SignedIn me) {
        var result = saving.save(
                errors, () -> drafts.saveAnswer(id, new Answer(code, form.text()), form.edition(), me.id()));
        var dossier = dossiers.draft(id, me);
        if (result == Saving.Result.SAVED) refuseTooLong(dossier, code, form, errors);
        if (!errors.hasErrors()) return Next.after("answers/" + code, dossier);
        return page(dossier, code, HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject(
                        "theirs",
                        result == Saving.Result.OVERTAKEN
                                ? dossier.application().answer(code)
                                : null)
                .addObject("edition", result == Saving.Result.REFUSED ? form.edition() : edition(dossier, code));
    }

    private static void refuseTooLong(Dossier dossier, String code, AnswerForm form, BindingResult errors) {
        var limit = dossier.question(code).wordLimit();
        var words = Words.count(form.text());
        if (words > limit) errors.rejectValue("text", "applicant.answer.words", new Object[] {words, limit}, null);
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
