package org.almoner.web.applicant;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.application.Applications;
import org.almoner.award.Awards;
import org.almoner.fund.Funds;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.shared.Once;
import org.almoner.web.support.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agreement as its parties read it, and the signature of the organisation. */
@Controller
class AgreementPage {

    private final Agreements agreements;
    private final Awards awards;
    private final Applications applications;
    private final Organisations organisations;
    private final Rounds rounds;
    private final Funds funds;
    private final Once once;
    private final Refusals refusals;

    AgreementPage(
            Agreements agreements,
            Awards awards,
            Applications applications,
            Organisations organisations,
            Rounds rounds,
            Funds funds,
            Once once,
            Refusals refusals) {
        this.agreements = agreements;
        this.awards = awards;
        this.applications = applications;
        this.organisations = organisations;
        this.rounds = rounds;
        this.funds = funds;
        this.once = once;
        this.refusals = refusals;
    }

    @GetMapping("/applicant/agreements/{id}")
    String show(@PathVariable AgreementId id, @Me SignedIn me, Model model) {
        model.addAttribute("form", new SignatureForm("", false));
        return page(agreements.visible(id, me), me, model);
    }

    @PostMapping("/applicant/agreements/{id}")
    String sign(
            @PathVariable AgreementId id,
            @Valid @ModelAttribute("form") SignatureForm form,
            BindingResult errors,
            @RequestParam("once") String key,
            @Me SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        var agreement = agreements.visible(id, me);
        if (!refusals.accepted(errors, () -> sign(id, form, key, me))) return page(agreement, me, model);
        redirect.addFlashAttribute("success", "agreement.signed");
        return "redirect:/applicant/agreements/" + id.value();
    }

    private void sign(AgreementId id, SignatureForm form, String key, SignedIn me) {
        once.run("page:" + key, me.id().value(), "sign " + id, form, Boolean.class, () -> {
            agreements.sign(id, requireNonNull(form.name()), form.agreed(), me.id());
            return true;
        });
    }

    private String page(Agreement agreement, SignedIn me, Model model) {
        var round = rounds.get(agreement.round());
        model.addAttribute("agreement", agreement);
        model.addAttribute(
                "proposal", applications.get(awards.get(agreement.award()).application()));
        model.addAttribute("organisation", organisations.get(agreement.organisation()));
        model.addAttribute("round", round);
        model.addAttribute("fund", funds.get(round.fund()));
        model.addAttribute("open", agreement.signedBy() == null);
        model.addAttribute("signatory", organisations.may(agreement.organisation(), me.id(), Part.SIGNATORY));
        return "applicant/agreement";
    }
}
