package org.almoner.web.applicant;

import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Drafts;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Amounts;
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

/** What will be done by when, and what is asked for it? Milestones are added and removed by buttons of the same form. */
@Controller
@RequestMapping("/applicant/applications/{id}/milestones")
class MilestonesPage {

    private final Applications applications;
    private final Drafts drafts;
    private final Dossiers dossiers;
    private final Saving saving;
    private final Amounts amounts;

    MilestonesPage(Applications applications, Drafts drafts, Dossiers dossiers, Saving saving, Amounts amounts) {
        this.applications = applications;
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.saving = saving;
        this.amounts = amounts;
    }

    @GetMapping
    ModelAndView show(@PathVariable ApplicationId id, @Me SignedIn me) {
        var dossier = dossiers.draft(id, me);
        return ClosedSection.of(dossier, "milestones")
                .orElseGet(() -> page(dossier, MilestonesForm.of(dossier, amounts), HttpStatus.OK));
    }

    @PostMapping(params = "add")
    ModelAndView add(@PathVariable ApplicationId id, MilestonesForm form, @Me SignedIn me) {
        return page(dossiers.draft(id, me), form.plus(), HttpStatus.OK);
    }

    @PostMapping(params = "remove")
    ModelAndView remove(
            @PathVariable ApplicationId id, MilestonesForm form, @RequestParam int remove, @Me SignedIn me) {
        return page(dossiers.draft(id, me), form.without(remove), HttpStatus.OK);
    }

    /** What is left to plan of what is typed so far; nothing is saved. */
    @PostMapping("/total")
    ModelAndView total(@PathVariable ApplicationId id, MilestonesForm form, @Me SignedIn me) {
        return show("applicant/costs-total :: left", dossiers.draft(id, me), form);
    }

    @PostMapping
    ModelAndView save(
            @PathVariable ApplicationId id,
            @ModelAttribute("form") MilestonesForm form,
            BindingResult errors,
            @Me SignedIn me) {
        var milestones = form.milestones(amounts, errors);
        var result = saving.save(errors, () -> drafts.saveMilestones(id, milestones, form.edition(), me.id()));
        var dossier = dossiers.draft(id, me);
        if (result == Saving.Result.SAVED) return Next.after("milestones", dossier);
        if (result == Saving.Result.REFUSED)
            return page(dossier, form, form.edition(), HttpStatus.UNPROCESSABLE_CONTENT);
        return page(dossier, form, dossier.application().edition("milestones"), HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("theirs", dossier.application().milestones());
    }

    private ModelAndView page(Dossier dossier, MilestonesForm form, HttpStatus status) {
        return page(dossier, form, form.edition(), status).addObject("form", form);
    }

    private ModelAndView page(Dossier dossier, MilestonesForm form, @Nullable String edition, HttpStatus status) {
        var page = show("applicant/milestones", dossier, form);
        page.setStatus(status);
        return page.addObject("dossier", dossier).addObject("edition", edition);
    }

    private ModelAndView show(String view, Dossier dossier, MilestonesForm form) {
        var total = form.total(amounts);
        return new ModelAndView(view)
                .addObject("total", total)
                .addObject("costs", dossier.costs())
                .addObject("left", dossier.costs().minus(total));
    }
}
