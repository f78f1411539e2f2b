package org.almoner.web.officer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.almoner.application.ApplicationId;
import org.almoner.application.Extensions;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisations;
import org.almoner.web.support.MomentParts;
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

/** More time for one organisation’s draft, with a reason that is recorded and sent to them. */
@Controller
@RequestMapping("/officer/applications/{id}/extension")
class DraftExtensionPage {

    record ExtensionForm(
            @Real(message = "{officer.extension.until.unreal}")
            MomentParts until,

            @NotBlank(message = "{officer.round.reason.missing}") @Size(max = 5000, message = "{officer.reason.long}")
            String reason) {}

    private final Extensions extensions;
    private final Rounds rounds;
    private final Organisations organisations;
    private final Refusals refusals;

    DraftExtensionPage(Extensions extensions, Rounds rounds, Organisations organisations, Refusals refusals) {
        this.extensions = extensions;
        this.rounds = rounds;
        this.organisations = organisations;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView show(@PathVariable ApplicationId id, @Me SignedIn me) {
        var application = extensions.draft(id, me.id());
        var until = application.deadline(rounds.get(application.round()));
        return page(id, me, HttpStatus.OK).addObject("form", new ExtensionForm(MomentParts.of(until), ""));
    }

    @PostMapping
    ModelAndView extend(
            @PathVariable ApplicationId id,
            @Valid @ModelAttribute("form") ExtensionForm form,
            BindingResult errors,
            @Me SignedIn me,
            RedirectAttributes flash) {
        if (!refusals.accepted(
                errors, () -> extensions.extend(id, form.until().instant().orElseThrow(), form.reason(), me.id())))
            return page(id, me, HttpStatus.UNPROCESSABLE_CONTENT);
        flash.addFlashAttribute("success", "officer.extension.done");
        var round = extensions.draft(id, me.id()).round();
        return new ModelAndView("redirect:/officer/rounds/" + round.value() + "/drafts");
    }

    private ModelAndView page(ApplicationId id, SignedIn me, HttpStatus status) {
        var application = extensions.draft(id, me.id());
        var round = rounds.get(application.round());
        var page = new ModelAndView("officer/draft-extension");
        page.setStatus(status);
        return page.addObject("id", id)
                .addObject("round", round)
                .addObject("deadline", application.deadline(round))
                .addObject("organisation", organisations.get(application.organisation()));
    }
}
