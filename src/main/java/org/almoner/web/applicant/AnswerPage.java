package org.almoner.web.applicant;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.concurrent.atomic.AtomicReference;
import org.almoner.application.Answer;
import org.almoner.application.AnswerVersion;
import org.almoner.application.Answers;
import org.almoner.application.ApplicationId;
import org.almoner.application.Stored;
import org.almoner.form.Question;
import org.almoner.form.Words;
import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Refusal;
import org.almoner.web.support.Refusals;
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

/**
 * One question of the round. An answer that is too long or cannot be read is kept, but the page says what is wrong; who
 * saves after somebody else did sees both texts and chooses.
 */
@Controller
@RequestMapping("/applicant/applications/{id}/answers/{code}")
class AnswerPage {

    private final Answers answers;
    private final Dossiers dossiers;
    private final People people;
    private final Refusals refusals;

    AnswerPage(Answers answers, Dossiers dossiers, People people, Refusals refusals) {
        this.answers = answers;
        this.dossiers = dossiers;
        this.people = people;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView show(@PathVariable ApplicationId id, @PathVariable String code, @Me SignedIn me) {
        var dossier = dossiers.draft(id, me);
        if (dossier.question(code).type() == Question.Type.FILE)
            return new ModelAndView("redirect:" + dossier.address() + "/files/" + code);
        var closed = ClosedSection.of(dossier, "answers/" + code);
        if (closed.isPresent()) return closed.get();
        var now = answers.get(id, code, me.id());
        return page("applicant/answer", dossier, code, HttpStatus.OK)
                .addObject("form", QuestionForm.of(dossier.question(code), now.text(), now.version()))
                .addObject("version", now.version())
                .addObject("last", last(now));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable ApplicationId id,
            @PathVariable String code,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            @Me SignedIn me) {
        var stored = new AtomicReference<@Nullable Stored>();
        var typed = new Answer(code, form.typed());
        var done = refusals.accepted(errors, () -> stored.set(answers.write(id, typed, form.version(), me.id())));
        var dossier = dossiers.draft(id, me);
        if (!done)
            return page("applicant/answer", dossier, code, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("version", form.version());
        var now = requireNonNull(stored.get());
        return now.overtaken() ? conflict(dossier, now.now(), errors) : saved(dossier, now.now(), errors);
    }

    /** They stay as they are: the writer prefers what somebody else wrote. */
    @PostMapping(params = "theirs")
    ModelAndView keepTheirs(@PathVariable ApplicationId id, @PathVariable String code, @Me SignedIn me) {
        return Next.after("answers/" + code, dossiers.draft(id, me));
    }

    /** One text made of both, to be edited before it is saved. */
    @PostMapping(params = "both")
    ModelAndView putTogether(
            @PathVariable ApplicationId id, @PathVariable String code, QuestionForm form, @Me SignedIn me) {
        var now = answers.get(id, code, me.id());
        return conflict(dossiers.draft(id, me), now)
                .addObject("form", form.with(now.text(), now.version()))
                .addObject("together", true);
    }

    private ModelAndView saved(Dossier dossier, AnswerVersion now, BindingResult errors) {
        var question = dossier.question(now.question());
        question.wrong(now.text()).ifPresent(why -> tell(question, now.text(), why, errors));
        if (!errors.hasErrors()) return Next.after("answers/" + now.question(), dossier);
        return page("applicant/answer", dossier, now.question(), HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("version", now.version())
                .addObject("last", last(now));
    }

    private ModelAndView conflict(Dossier dossier, AnswerVersion theirs, BindingResult errors) {
        refusals.into(errors, new Refusal("application.answer-changed"));
        return conflict(dossier, theirs);
    }

    private ModelAndView conflict(Dossier dossier, AnswerVersion theirs) {
        var question = dossier.question(theirs.question());
        return page("applicant/conflict", dossier, theirs.question(), HttpStatus.CONFLICT)
                .addObject("version", theirs.version())
                .addObject("last", last(theirs))
                .addObject("theirs", question.shown(theirs.text()));
    }

    private @Nullable Writer last(AnswerVersion version) {
        return version.by() == null ? null : new Writer(people.name(version.by()), requireNonNull(version.at()));
    }

    private static void tell(Question question, String typed, String why, BindingResult errors) {
        var limit = question.wordLimit() == null ? question.least() : question.wordLimit();
        var args = new Object[] {Words.count(typed), limit, question.most()};
        errors.rejectValue(question.type() == Question.Type.DATE ? "date" : "text", "applicant." + why, args, null);
    }

    private static ModelAndView page(String view, Dossier dossier, String code, HttpStatus status) {
        var page = new ModelAndView(view);
        page.setStatus(status);
        return page.addObject("dossier", dossier).addObject("question", dossier.question(code));
    }
}
