package org.almoner.web.officer;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.concurrent.atomic.AtomicReference;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.application.Applications;
import org.almoner.award.Awards;
import org.almoner.fund.RoundId;
import org.almoner.fund.RoundRow;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.investment.InvestmentId;
import org.almoner.investment.Investments;
import org.almoner.organisation.Organisations;
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

/** Does what this agreement achieved earn an invitation into a follow-on round? */
@Controller
@RequestMapping("/officer/agreements/{id}/nomination")
class NominationPage {

    record NominationForm(
            @NotNull(message = "{investment.round.missing}") @Nullable
            RoundId round,

            @NotBlank(message = "{investment.reason.needed}") @Size(max = 5000, message = "{investment.reason.long}")
            String reason) {}

    private final Investments investments;
    private final Agreements agreements;
    private final Awards awards;
    private final Applications applications;
    private final Organisations organisations;
    private final Refusals refusals;

    NominationPage(
            Investments investments,
            Agreements agreements,
            Awards awards,
            Applications applications,
            Organisations organisations,
            Refusals refusals) {
        this.investments = investments;
        this.agreements = agreements;
        this.awards = awards;
        this.applications = applications;
        this.organisations = organisations;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable AgreementId id, @Me SignedIn me, Model model) {
        var rounds = investments.choices(id);
        model.addAttribute(
                "form",
                new NominationForm(rounds.size() == 1 ? rounds.getFirst().id() : null, ""));
        return page(agreements.visible(id, me), model);
    }

    @PostMapping
    String nominate(
            @PathVariable AgreementId id,
            @Valid @ModelAttribute("form") NominationForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        var agreement = agreements.visible(id, me);
        var made = new AtomicReference<@Nullable InvestmentId>();
        if (!refusals.accepted(errors, () -> made.set(nominate(id, form, me)))) return page(agreement, model);
        flash.addFlashAttribute("success", "investment.nominated");
        return "redirect:/officer/investments/" + requireNonNull(made.get()).value();
    }

    private InvestmentId nominate(AgreementId id, NominationForm form, SignedIn me) {
        return investments.nominate(id, requireNonNull(form.round()), form.reason(), me.id());
    }

    private String page(Agreement agreement, Model model) {
        var application = awards.get(agreement.award()).application();
        var rounds = investments.choices(agreement.id());
        model.addAttribute("agreement", agreement);
        model.addAttribute("proposal", applications.get(application));
        model.addAttribute("organisation", organisations.get(agreement.organisation()));
        model.addAttribute("earlier", investments.of(agreement.id()));
        model.addAttribute("rounds", Forms.options(rounds, round -> round.id().value(), RoundRow::name));
        return "officer/nomination";
    }
}
