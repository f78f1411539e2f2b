package org.almoner.web.applicant;

import org.almoner.application.ApplicationId;
import org.almoner.application.Drafts;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisation;
import org.almoner.web.support.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who else is in the consortium? The organisation that applies stays the applicant. */
@Controller
@RequestMapping("/applicant/applications/{id}/partners")
class PartnersPage {

    private final Drafts drafts;
    private final Dossiers dossiers;
    private final Saving saving;
    private final Forms forms;

    PartnersPage(Drafts drafts, Dossiers dossiers, Saving saving, Forms forms) {
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.saving = saving;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(@PathVariable ApplicationId id, @Me SignedIn me) {
        var dossier = dossiers.draft(id, me);
        return ClosedSection.of(dossier, "partners").orElseGet(() -> page(dossier, PartnersForm.of(dossier)));
    }

    @PostMapping(params = "add")
    ModelAndView add(@PathVariable ApplicationId id, PartnersForm form, @Me SignedIn me) {
        return page(dossiers.draft(id, me), form.plus());
    }

    @PostMapping(params = "remove")
    ModelAndView remove(@PathVariable ApplicationId id, PartnersForm form, @RequestParam int remove, @Me SignedIn me) {
        return page(dossiers.draft(id, me), form.without(remove));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable ApplicationId id,
            @ModelAttribute("form") PartnersForm form,
            BindingResult errors,
            @Me SignedIn me) {
        var partners = form.partners(errors);
        var result = saving.save(errors, () -> drafts.savePartners(id, partners, form.edition(), me.id()));
        var dossier = dossiers.draft(id, me);
        if (result == Saving.Result.SAVED) return Next.after("partners", dossier);
        if (result == Saving.Result.REFUSED) return page(dossier, form.edition(), HttpStatus.UNPROCESSABLE_CONTENT);
        return page(dossier, dossier.application().edition("partners"), HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("theirs", dossier.application().partners());
    }

    private ModelAndView page(Dossier dossier, PartnersForm form) {
        return page(dossier, form.edition(), HttpStatus.OK).addObject("form", form);
    }

    private ModelAndView page(Dossier dossier, @Nullable String edition, HttpStatus status) {
        var page = new ModelAndView("applicant/partners");
        page.setStatus(status);
        return page.addObject("dossier", dossier)
                .addObject("edition", edition)
                .addObject("kinds", forms.options(Organisation.Kind.class));
    }
}
