package org.almoner.web.agreements;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Refusals;
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

/** What an officer thinks of a project after another year of it. */
@Controller
@RequestMapping("/officer/agreements/{id}/review")
class YearPage {

    record YearForm(
            @NotNull(message = "{agreement.outlook.missing}")
            Agreement.@Nullable Outlook outlook,

            @NotBlank(message = "{agreement.reason.missing}") @Size(max = 4000, message = "{agreement.reason.long}")
            String reason) {}

    private final Agreements agreements;
    private final AgreementFacts facts;
    private final Forms forms;
    private final Refusals refusals;

    YearPage(Agreements agreements, AgreementFacts facts, Forms forms, Refusals refusals) {
        this.agreements = agreements;
        this.facts = facts;
        this.forms = forms;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable AgreementId id, @Me SignedIn me, Model model) {
        model.addAttribute("form", new YearForm(null, ""));
        return page(agreements.visible(id, me), model);
    }

    @PostMapping
    String review(
            @PathVariable AgreementId id,
            @Valid @ModelAttribute("form") YearForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        var agreement = agreements.visible(id, me);
        if (!refusals.accepted(errors, () -> review(id, form, me))) return page(agreement, model);
        redirect.addFlashAttribute("success", "agreement.year.done");
        return "redirect:/officer/agreements/" + id.value();
    }

    private void review(AgreementId id, YearForm form, SignedIn me) {
        agreements.review(id, requireNonNull(form.outlook()), form.reason(), me.id());
    }

    private String page(Agreement agreement, Model model) {
        facts.into(model, agreement);
        facts.delivery(model, agreement);
        model.addAttribute("outlooks", forms.options(Agreement.Outlook.class));
        return "agreements/year";
    }
}
