package org.almoner.web.officer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almoner.application.Application;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Reopenings;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Formats;
import org.almoner.web.support.MomentParts;
import org.almoner.web.support.Option;
import org.almoner.web.support.Real;
import org.almoner.web.support.Refusals;
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

/** Letting the applicant change named sections of what they submitted, for a reason and until a day. */
@Controller
@RequestMapping("/officer/applications/{id}/reopening")
class ReopeningPage {

    record ReopeningForm(
            @NotEmpty(message = "{officer.reopening.sections.missing}")
            Set<String> sections,

            @Real(message = "{officer.extension.until.unreal}")
            MomentParts until,

            @NotBlank(message = "{officer.reopening.reason.missing}")
            @Size(max = 5000, message = "{officer.reason.long}")
            String reason) {}

    private final Applications applications;
    private final Reopenings reopenings;
    private final Rounds rounds;
    private final Refusals refusals;
    private final Formats formats;

    ReopeningPage(Applications applications, Reopenings reopenings, Rounds rounds, Refusals refusals, Formats formats) {
        this.applications = applications;
        this.reopenings = reopenings;
        this.rounds = rounds;
        this.refusals = refusals;
        this.formats = formats;
    }

    @GetMapping
    ModelAndView show(@PathVariable ApplicationId id, @Me SignedIn me) {
        return page(id, me, HttpStatus.OK).addObject("form", new ReopeningForm(Set.of(), MomentParts.NONE, ""));
    }

    @PostMapping
    ModelAndView reopen(
            @PathVariable ApplicationId id,
            @Valid @ModelAttribute("form") ReopeningForm form,
            BindingResult errors,
            @Me SignedIn me,
            RedirectAttributes flash) {
        applications.visible(id, me);
        if (!refusals.accepted(errors, () -> reopen(id, form, me)))
            return page(id, me, HttpStatus.UNPROCESSABLE_CONTENT);
        flash.addFlashAttribute("success", "officer.reopening.done");
        return new ModelAndView("redirect:/applications/" + id.value());
    }

    private void reopen(ApplicationId id, ReopeningForm form, SignedIn me) {
        reopenings.reopen(id, form.sections(), form.until().instant().orElseThrow(), form.reason(), me.id());
    }

    private ModelAndView page(ApplicationId id, SignedIn me, HttpStatus status) {
        var application = applications.visible(id, me);
        var page = new ModelAndView("officer/reopening");
        page.setStatus(status);
        return page.addObject("proposal", application).addObject("sections", sections(application));
    }

    private List<Option> sections(Application application) {
        var sections = new ArrayList<>(List.of(new Option("details", formats.text("applicant.check.project"))));
        application
                .asked(rounds.get(application.round()).form())
                .forEach(question -> sections.add(new Option("answers/" + question.code(), question.text())));
        sections.add(new Option("partners", formats.text("cases.partners")));
        sections.add(new Option("costs", formats.text("cases.costs")));
        sections.add(new Option("milestones", formats.text("cases.milestones")));
        return List.copyOf(sections);
    }
}
