package org.almoner.web.applicant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
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

/** Taking an application back, or giving up a draft. It cannot be undone. */
@Controller
@RequestMapping("/applicant/applications/{id}/withdraw")
class WithdrawPage {

    record WithdrawForm(
            @NotBlank(message = "{applicant.withdraw.reason.missing}")
            @Size(max = 2000, message = "{applicant.withdraw.reason.long}")
            String reason) {}

    private final Applications applications;
    private final Dossiers dossiers;
    private final Refusals refusals;

    WithdrawPage(Applications applications, Dossiers dossiers, Refusals refusals) {
        this.applications = applications;
        this.dossiers = dossiers;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView show(@PathVariable ApplicationId id, @Me SignedIn me) {
        return page(id, me, HttpStatus.OK).addObject("form", new WithdrawForm(""));
    }

    @PostMapping
    ModelAndView withdraw(
            @PathVariable ApplicationId id,
            @Valid @ModelAttribute("form") WithdrawForm form,
            BindingResult errors,
            @Me SignedIn me,
            RedirectAttributes flash) {
        if (!refusals.accepted(errors, () -> applications.withdraw(id, form.reason(), me.id())))
            return page(id, me, HttpStatus.UNPROCESSABLE_CONTENT);
        flash.addFlashAttribute("success", "applicant.withdraw.done");
        return new ModelAndView("redirect:/applicant");
    }

    private ModelAndView page(ApplicationId id, SignedIn me, HttpStatus status) {
        var page = new ModelAndView("applicant/withdraw");
        page.setStatus(status);
        return page.addObject("dossier", dossiers.of(id, me));
    }
}
