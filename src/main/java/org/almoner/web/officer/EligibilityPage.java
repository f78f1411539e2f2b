package org.almoner.web.officer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.almoner.application.Application;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Screenings;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Once;
import org.almoner.web.support.Formats;
import org.almoner.web.support.Option;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Is this application eligible, where the rules alone could not tell? */
@Controller
@RequestMapping("/officer/applications/{id}/eligibility")
class EligibilityPage {

    record EligibilityForm(
            @NotNull(message = "{officer.eligibility.choose}") @Nullable
            Boolean eligible,

            @NotBlank(message = "{officer.eligibility.reason.missing}")
            @Size(max = 4000, message = "{officer.eligibility.reason.long}")
            String reason,

            @Nullable String once) {}

    private final Applications applications;
    private final Screenings screenings;
    private final Rounds rounds;
    private final Organisations organisations;
    private final Sentences sentences;
    private final Refusals refusals;
    private final Formats formats;
    private final Once once;

    EligibilityPage(
            Applications applications,
            Screenings screenings,
            Rounds rounds,
            Organisations organisations,
            Sentences sentences,
            Refusals refusals,
            Formats formats,
            Once once) {
        this.applications = applications;
        this.screenings = screenings;
        this.rounds = rounds;
        this.organisations = organisations;
        this.sentences = sentences;
        this.refusals = refusals;
        this.formats = formats;
        this.once = once;
    }

    @GetMapping
    ModelAndView show(@PathVariable ApplicationId id, @Me SignedIn me) {
        return page(id, me, HttpStatus.OK).addObject("form", new EligibilityForm(null, "", null));
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable ApplicationId id,
            @Valid @ModelAttribute("form") EligibilityForm form,
            BindingResult errors,
            @Me SignedIn me,
            RedirectAttributes flash) {
        if (!refusals.accepted(errors, () -> decide(id, form, me)))
            return page(id, me, HttpStatus.UNPROCESSABLE_CONTENT);
        flash.addFlashAttribute("success", "officer.eligibility.done");
        return new ModelAndView("redirect:/applications/" + id.value());
    }

    private void decide(ApplicationId id, EligibilityForm form, SignedIn me) {
        var eligible = Boolean.TRUE.equals(form.eligible());
        var request = List.of(eligible, form.reason());
        once.run(
                "page:" + form.once(),
                me.id().value(),
                "decide eligibility " + id.value(),
                request,
                Boolean.class,
                () -> {
                    screenings.decideEligibility(id, eligible, form.reason(), me.id());
                    return true;
                });
    }

    private ModelAndView page(ApplicationId id, SignedIn me, HttpStatus status) {
        var application = applications.visible(id, me);
        var page = new ModelAndView("officer/eligibility");
        page.setStatus(status);
        return page.addObject("proposal", application)
                .addObject("undecided", application.status() == Application.Status.SUBMITTED)
                .addObject("round", rounds.get(application.round()))
                .addObject("organisation", organisations.get(application.organisation()))
                .addObject(
                        "findings",
                        application.findings().stream().map(sentences::text).toList())
                .addObject("answers", options());
    }

    private List<Option> options() {
        return List.of(
                new Option("true", formats.text("officer.eligibility.yes")),
                new Option("false", formats.text("officer.eligibility.no")));
    }
}
