package org.almoner.web.finance;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisations;
import org.almoner.recovery.Recoveries;
import org.almoner.recovery.Recovery;
import org.almoner.web.support.AboveZero;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Refusals;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks money back that was paid under an agreement: for finance and for officers. */
@Controller
@RequestMapping({"/finance/agreements/{id}/recovery", "/officer/agreements/{id}/recovery"})
class RaiseRecoveryPage {

    record RecoveryForm(
            @NotNull(message = "{books.amount.missing}") @AboveZero @Nullable
            Money amount,

            @NotNull(message = "{books.recovery.reason.missing}")
            Recovery.@Nullable Reason reason,

            @NotBlank(message = "{books.recovery.text.missing}")
            @Size(max = 2000, message = "{books.text.long}")
            @Nullable
            String text) {}

    private final Recoveries recoveries;
    private final Agreements agreements;
    private final Organisations organisations;
    private final Forms forms;
    private final Refusals refusals;

    RaiseRecoveryPage(
            Recoveries recoveries, Agreements agreements, Organisations organisations, Forms forms, Refusals refusals) {
        this.recoveries = recoveries;
        this.agreements = agreements;
        this.organisations = organisations;
        this.forms = forms;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable AgreementId id, @Me SignedIn me, Model model) {
        model.addAttribute("form", new RecoveryForm(null, null, ""));
        return page(id, me, model);
    }

    @PostMapping
    String raise(
            @PathVariable AgreementId id,
            @Valid @ModelAttribute("form") RecoveryForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes next) {
        agreements.visible(id, me);
        if (!refusals.accepted(errors, () -> raise(id, form, me))) return page(id, me, model);
        next.addFlashAttribute("success", "books.recovery.raised");
        return "redirect:/recoveries/" + recoveries.of(id).getLast().id().value();
    }

    private void raise(AgreementId id, RecoveryForm form, SignedIn me) {
        recoveries.raise(
                id, requireNonNull(form.amount()), requireNonNull(form.reason()), requireNonNull(form.text()), me.id());
    }

    private String page(AgreementId id, SignedIn me, Model model) {
        var agreement = agreements.visible(id, me);
        model.addAttribute("agreement", agreement);
        model.addAttribute("organisation", organisations.get(agreement.organisation()));
        model.addAttribute("recoverable", recoveries.recoverable(id));
        model.addAttribute("reasons", forms.options(Recovery.Reason.class));
        return "finance/recovery-new";
    }
}
