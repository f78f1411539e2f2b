package org.almoner.web.finance;

import static java.util.Objects.requireNonNull;

import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.BankAccount;
import org.almoner.organisation.BankAccountId;
import org.almoner.organisation.BankAccounts;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.PayeeCheck;
import org.almoner.web.support.Formats;
import org.almoner.web.support.Forms;
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

/** Checking bank details: beside those paid to until now, and against what the checker types from other papers. */
@Controller
@RequestMapping("/finance/accounts/{id}")
class BankAccountPage {

    private final BankAccounts accounts;
    private final Organisations organisations;
    private final People people;
    private final Forms forms;
    private final Formats formats;
    private final Refusals refusals;

    BankAccountPage(
            BankAccounts accounts,
            Organisations organisations,
            People people,
            Forms forms,
            Formats formats,
            Refusals refusals) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.people = people;
        this.forms = forms;
        this.formats = formats;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable BankAccountId id, @Me SignedIn me, Model model) {
        model.addAttribute("form", BankAccountForm.EMPTY);
        return page(accounts.get(id), me, model);
    }

    @PostMapping
    String decide(
            @PathVariable BankAccountId id,
            @ModelAttribute("form") BankAccountForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        if (form.verifies() && form.check() == null)
            errors.rejectValue("check", "", formats.text("payments.account.check.missing"));
        if (!refusals.accepted(errors, () -> decide(id, form, me))) return page(accounts.get(id), me, model);
        flash.addFlashAttribute("success", form.verifies() ? "payments.account.verified" : "payments.account.rejected");
        return "redirect:/finance/accounts";
    }

    private void decide(BankAccountId id, BankAccountForm form, SignedIn me) {
        if (!form.verifies()) {
            accounts.reject(id, form.note(), me.id());
            return;
        }
        if (form.compares()) accounts.compare(id, form.sortCode(), form.number());
        accounts.verify(id, requireNonNull(form.check()), form.note(), me.id());
    }

    private String page(BankAccount account, SignedIn me, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("organisation", organisations.get(account.organisation()));
        model.addAttribute("enteredBy", people.name(account.enteredBy()));
        var checkedBy = account.checkedBy();
        model.addAttribute("checkedBy", checkedBy == null ? null : people.name(checkedBy));
        model.addAttribute("checks", forms.options(PayeeCheck.class));
        model.addAttribute("own", account.enteredBy().equals(me.id()));
        accounts.verified(account.organisation())
                .filter(verified -> !verified.id().equals(account.id()))
                .ifPresent(verified -> compare(account, verified, model));
        return "finance/account";
    }

    private static void compare(BankAccount account, BankAccount verified, Model model) {
        model.addAttribute("verified", verified);
        model.addAttribute("sameBank", account.sortCode().equals(verified.sortCode()));
        model.addAttribute("sameNumber", account.number().equals(verified.number()));
    }
}
