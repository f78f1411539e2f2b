package org.almoner.web.applicant;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.almoner.application.Answer;
import org.almoner.application.AnswerVersion;
import org.almoner.application.Answers;
import org.almoner.application.ApplicationId;
import org.almoner.application.Stored;
import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Keeps an answer while it is being typed; answered by the line beside the field, never by an obstacle. */
@Controller
class AutosavePage {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Answers answers;
    private final People people;
    private final Refusals refusals;

    AutosavePage(Answers answers, People people, Refusals refusals) {
        this.answers = answers;
        this.people = people;
        this.refusals = refusals;
    }

    @PostMapping("/applicant/applications/{id}/answers/{code}/autosave")
    ModelAndView keep(
            @PathVariable ApplicationId id,
            @PathVariable String code,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            @Me SignedIn me) {
        var stored = new AtomicReference<@Nullable Stored>();
        var typed = new Answer(code, form.typed());
        if (!refusals.accepted(errors, () -> stored.set(answers.write(id, typed, form.version(), me.id()))))
            return line("refused", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("why", errors.getAllErrors().getFirst().getDefaultMessage());
        var now = requireNonNull(stored.get());
        return now.overtaken() ? overtaken(now.now()) : saved(now.now());
    }

    private static ModelAndView saved(AnswerVersion now) {
        return line("saved", HttpStatus.OK)
                .addObject("version", now.version())
                .addObject("at", now.at() == null ? null : LocalTime.ofInstant(now.at(), LONDON));
    }

    private ModelAndView overtaken(AnswerVersion theirs) {
        return line("overtaken", HttpStatus.CONFLICT).addObject("name", people.name(requireNonNull(theirs.by())));
    }

    private static ModelAndView line(String fragment, HttpStatus status) {
        var line = new ModelAndView("applicant/kept :: " + fragment);
        line.setStatus(status);
        return line;
    }
}
