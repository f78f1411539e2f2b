package org.almoner.web.applicant;

import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.BankAccounts;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.web.support.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an organisation wants to be paid; what is there is shown by its last figures only. */
@Controller
@RequestMapping("/applicant/organisations/{id}/bank")
class BankPage {

    private final Organisations organisations;
    private final BankAccounts accounts;
    private final Refusals refusals;

    BankPage(Organisations organisations, BankAccounts accounts, Refusals refusals) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable OrganisationId id, @Me SignedIn me, Model model) {
        model.addAttribute("form", BankForm.EMPTY);
        return page(organisations.own(id, me.id()), me, model);
    }

    @PostMapping
    String enter(
            @PathVariable OrganisationId id,
            @ModelAttribute("form") BankForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        var organisation = organisations.own(id, me.id());
        judge(form, errors);
        if (!refusals.accepted(
                errors, () -> accounts.enter(id, form.holder(), form.sortCode(), form.number(), me.id())))
            return page(organisation, me, model);
        flash.addFlashAttribute("success", "payments.bank.entered");
        return "redirect:/applicant/organisations/" + id.value() + "/bank";
    }

    private void judge(BankForm form, BindingResult errors) {
        for (var problem : BankAccounts.problems(form.holder(), form.sortCode(), form.number()))
            errors.rejectValue(BankForm.field(problem.code()), "", refusals.text(problem));
    }

    private String page(Organisation organisation, SignedIn me, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("accounts", accounts.of(organisation.id()));
        model.addAttribute("binds", organisation.may(me.id(), Part.LEAD) || organisation.may(me.id(), Part.SIGNATORY));
        return "applicant/bank";
    }
}
