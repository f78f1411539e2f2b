package org.almoner.web.applicant;

import java.util.List;
import org.almoner.application.ApplicationId;
import org.almoner.application.Screenings;
import org.almoner.application.SignOffs;
import org.almoner.application.Submissions;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Once;
import org.almoner.shared.Refusal;
import org.almoner.web.support.Refusals;
import org.almoner.web.support.Sentences;
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

/** Everything that was written, with a way back to each part, and the button that submits it. */
@Controller
@RequestMapping("/applicant/applications/{id}/check")
class CheckPage {

    /** @param once the key under which this submission counts once, however often the button is pressed */
    record CheckForm(String once) {}

    /** Something missing, and the page where it is put right. */
    record Hint(String text, String href) {}

    private final Screenings screenings;
    private final Submissions submissions;
    private final SignOffs signOffs;
    private final Dossiers dossiers;
    private final Refusals refusals;
    private final Once once;
    private final Sentences sentences;

    CheckPage(
            Screenings screenings,
            Submissions submissions,
            SignOffs signOffs,
            Dossiers dossiers,
            Refusals refusals,
            Once once,
            Sentences sentences) {
        this.screenings = screenings;
        this.submissions = submissions;
        this.signOffs = signOffs;
        this.dossiers = dossiers;
        this.refusals = refusals;
        this.once = once;
        this.sentences = sentences;
    }

    @GetMapping
    ModelAndView show(@PathVariable ApplicationId id, @Me SignedIn me) {
        return page(dossiers.draft(id, me), me, HttpStatus.OK).addObject("form", new CheckForm(""));
    }

    @PostMapping
    ModelAndView submit(
            @PathVariable ApplicationId id,
            @ModelAttribute("form") CheckForm form,
            BindingResult errors,
            @Me SignedIn me) {
        if (refusals.accepted(errors, () -> submit(id, form.once(), me)))
            return new ModelAndView("redirect:/applicant/applications/" + id.value() + "/submitted");
        return page(dossiers.draft(id, me), me, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void submit(ApplicationId id, String key, SignedIn me) {
        once.run("page:" + key, me.id().value(), "submit application", id, Boolean.class, () -> {
            submissions.submit(id, me.id());
            return true;
        });
    }

    private ModelAndView page(Dossier dossier, SignedIn me, HttpStatus status) {
        var page = new ModelAndView("applicant/check");
        page.setStatus(status);
        var findings = screenings.forecast(dossier.application().id());
        return page.addObject("dossier", dossier)
                .addObject("missing", missing(dossier))
                .addObject("obstacle", obstacle(dossier, me))
                .addObject("forecast", findings.stream().map(sentences::text).toList());
    }

    private @Nullable String obstacle(Dossier dossier, SignedIn me) {
        var application = dossier.application();
        return signOffs.of(application.id(), me.id())
                .flatMap(signOff -> signOff.obstacle(application, me.id()))
                .map(code -> refusals.text(new Refusal(code)))
                .orElse(null);
    }

    private List<Hint> missing(Dossier dossier) {
        return dossier.problems().stream()
                .map(problem -> new Hint(sentences.text(problem), dossier.address() + "/" + problem.section()))
                .toList();
    }
}
