package org.almoner.web.applicant;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.agreement.Signature;
import org.almoner.agreement.Signatures;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.shared.Once;
import org.almoner.web.agreements.AgreementFacts;
import org.almoner.web.support.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The printed agreement with its SHA-256, and the signature of the organisation under it. */
@Controller
@RequestMapping("/applicant/agreements/{id}/signature")
class SignaturePage {

    private final Agreements agreements;
    private final Signatures signatures;
    private final Organisations organisations;
    private final AgreementFacts facts;
    private final Once once;
    private final Refusals refusals;

    SignaturePage(
            Agreements agreements,
            Signatures signatures,
            Organisations organisations,
            AgreementFacts facts,
            Once once,
            Refusals refusals) {
        this.agreements = agreements;
        this.signatures = signatures;
        this.organisations = organisations;
        this.facts = facts;
        this.once = once;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable AgreementId id, @Me SignedIn me, Model model) {
        var agreement = agreements.visible(id, me);
        if (agreement.signed() != null) return hub(id);
        model.addAttribute("form", new SignatureForm("", false, agreement.documentHash()));
        return page(agreement, me, model);
    }

    @PostMapping
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
        return hub(id);
    }

    private void sign(AgreementId id, SignatureForm form, String key, SignedIn me) {
        once.run("page:" + key, me.id().value(), "sign " + id, form, Boolean.class, () -> {
            var signature =
                    new Signature(requireNonNull(form.name()), form.agreed(), requireNonNullElse(form.sha256(), ""));
            signatures.sign(id, signature, me.id());
            return true;
        });
    }

    private static String hub(AgreementId id) {
        return "redirect:/applicant/agreements/" + id.value();
    }

    private String page(Agreement agreement, SignedIn me, Model model) {
        facts.into(model, agreement);
        model.addAttribute("signatory", organisations.may(agreement.organisation(), me.id(), Part.SIGNATORY));
        return "applicant/signature";
    }
}
