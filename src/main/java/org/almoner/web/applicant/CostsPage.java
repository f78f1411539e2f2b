package org.almoner.web.applicant;

import java.util.ArrayList;
import java.util.List;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Drafts;
import org.almoner.form.CostCategory;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Amounts;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Option;
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

/** What will the project cost, line by line? Lines are added and removed by buttons of the same form. */
@Controller
@RequestMapping("/applicant/applications/{id}/costs")
class CostsPage {

    private final Applications applications;
    private final Drafts drafts;
    private final Dossiers dossiers;
    private final Saving saving;
    private final Amounts amounts;
    private final Forms forms;

    CostsPage(
            Applications applications, Drafts drafts, Dossiers dossiers, Saving saving, Amounts amounts, Forms forms) {
        this.applications = applications;
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.saving = saving;
        this.amounts = amounts;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(@PathVariable ApplicationId id, @Me SignedIn me) {
        var dossier = dossiers.draft(id, me);
        return ClosedSection.of(dossier, "costs")
                .orElseGet(() -> page(dossier, CostsForm.of(dossier, amounts), HttpStatus.OK));
    }

    @PostMapping(params = "add")
    ModelAndView add(@PathVariable ApplicationId id, CostsForm form, @Me SignedIn me) {
        return page(dossiers.draft(id, me), form.plus(), HttpStatus.OK);
    }

    @PostMapping(params = "remove")
    ModelAndView remove(@PathVariable ApplicationId id, CostsForm form, @RequestParam int remove, @Me SignedIn me) {
        return page(dossiers.draft(id, me), form.without(remove), HttpStatus.OK);
    }

    /** The totals of what is typed so far; nothing is saved. */
    @PostMapping("/total")
    ModelAndView total(@PathVariable ApplicationId id, CostsForm form, @Me SignedIn me) {
        return show("applicant/costs-total :: total", dossiers.draft(id, me), form);
    }

    @PostMapping
    ModelAndView save(
            @PathVariable ApplicationId id,
            @ModelAttribute("form") CostsForm form,
            BindingResult errors,
            @Me SignedIn me) {
        var lines = form.lines(amounts, errors);
        var result = saving.save(errors, () -> drafts.saveCosts(id, lines, form.edition(), me.id()));
        var dossier = dossiers.draft(id, me);
        if (result == Saving.Result.SAVED) return Next.after("costs", dossier);
        if (result == Saving.Result.REFUSED)
            return page(dossier, form, form.edition(), HttpStatus.UNPROCESSABLE_CONTENT);
        return page(dossier, form, dossier.application().edition("costs"), HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("theirs", dossier.application().costs());
    }

    private ModelAndView page(Dossier dossier, CostsForm form, HttpStatus status) {
        return page(dossier, form, form.edition(), status).addObject("form", form);
    }

    private ModelAndView page(Dossier dossier, CostsForm form, @Nullable String edition, HttpStatus status) {
        var page = show("applicant/costs", dossier, form);
        page.setStatus(status);
        return page.addObject("dossier", dossier)
                .addObject("edition", edition)
                .addObject("categories", categories(dossier));
    }

    /** Only the kinds of cost the round takes can be chosen. */
    private List<Option> categories(Dossier dossier) {
        var rules = dossier.round().form().costs();
        var allowed = rules.stream().map(rule -> rule.category().name()).toList();
        return forms.options(CostCategory.class).stream()
                .filter(option -> rules.isEmpty() || allowed.contains(option.value()))
                .toList();
    }

    private ModelAndView show(String view, Dossier dossier, CostsForm form) {
        var payers = payers(dossier);
        return new ModelAndView(view)
                .addObject("total", form.total(amounts))
                .addObject("payers", payers)
                .addObject("totals", form.totals(payers, amounts));
    }

    private static List<Option> payers(Dossier dossier) {
        var partners = dossier.application().partners();
        if (partners.isEmpty()) return List.of();
        var payers = new ArrayList<Option>();
        payers.add(
                new Option(String.valueOf(CostsForm.OWN), dossier.organisation().name()));
        partners.forEach(partner -> payers.add(new Option(String.valueOf(partner.number()), partner.name())));
        return payers;
    }
}
