package org.almoner.web.applicant;

import java.util.function.BiConsumer;
import org.almoner.application.ApplicationId;
import org.almoner.application.SignOff;
import org.almoner.application.SignOffs;
import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agreement of a signatory: a lead asks for it, a signatory gives it, any change takes it away. */
@Controller
@RequestMapping("/applicant/applications/{id}/sign-off")
class SignOffPage {

    /** Nothing is asked. */
    record SignOffForm() {}

    private final SignOffs signOffs;
    private final Dossiers dossiers;
    private final People people;
    private final Refusals refusals;

    SignOffPage(SignOffs signOffs, Dossiers dossiers, People people, Refusals refusals) {
        this.signOffs = signOffs;
        this.dossiers = dossiers;
        this.people = people;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView show(@PathVariable ApplicationId id, @Me SignedIn me) {
        return page(id, me, HttpStatus.OK).addObject("form", new SignOffForm());
    }

    @PostMapping("/request")
    ModelAndView ask(
            @PathVariable ApplicationId id,
            @ModelAttribute("form") SignOffForm form,
            BindingResult errors,
            @Me SignedIn me,
            RedirectAttributes flash) {
        return act(id, errors, me, flash, "asked", signOffs::ask);
    }

    @PostMapping("/drop")
    ModelAndView drop(
            @PathVariable ApplicationId id,
            @ModelAttribute("form") SignOffForm form,
            BindingResult errors,
            @Me SignedIn me,
            RedirectAttributes flash) {
        return act(id, errors, me, flash, "dropped", signOffs::drop);
    }

    @PostMapping("/signature")
    ModelAndView sign(
            @PathVariable ApplicationId id,
            @ModelAttribute("form") SignOffForm form,
            BindingResult errors,
            @Me SignedIn me,
            RedirectAttributes flash) {
        return act(id, errors, me, flash, "signed", signOffs::sign);
    }

    private ModelAndView act(
            ApplicationId id,
            BindingResult errors,
            SignedIn me,
            RedirectAttributes flash,
            String done,
            BiConsumer<ApplicationId, PersonId> act) {
        if (!refusals.accepted(errors, () -> act.accept(id, me.id())))
            return page(id, me, HttpStatus.UNPROCESSABLE_CONTENT);
        flash.addFlashAttribute("success", "applicant.sign-off.done." + done);
        return new ModelAndView("redirect:/applicant/applications/" + id.value() + "/sign-off");
    }

    private ModelAndView page(ApplicationId id, SignedIn me, HttpStatus status) {
        var dossier = dossiers.draft(id, me);
        var signOff = signOffs.of(id, me.id()).orElse(null);
        var page = new ModelAndView("applicant/sign-off");
        page.setStatus(status);
        return page.addObject("dossier", dossier)
                .addObject("signOff", signOff)
                .addObject("current", signOff != null && signOff.covers(dossier.application()))
                .addObject("signer", signer(signOff));
    }

    private @Nullable String signer(@Nullable SignOff signOff) {
        return signOff == null || signOff.signedBy() == null ? null : people.name(signOff.signedBy());
    }
}
