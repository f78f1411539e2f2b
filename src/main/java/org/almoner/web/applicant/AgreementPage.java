package org.almoner.web.applicant;

import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.BankAccounts;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.shared.NotFound;
import org.almoner.web.agreements.AgreementFacts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An agreement as the people of its organisation follow it: what to do next, and everything that hangs on it. */
@Controller
class AgreementPage {

    private final Agreements agreements;
    private final Organisations organisations;
    private final BankAccounts accounts;
    private final AgreementFacts facts;

    AgreementPage(Agreements agreements, Organisations organisations, BankAccounts accounts, AgreementFacts facts) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.accounts = accounts;
        this.facts = facts;
    }

    @GetMapping("/applicant/agreements/{id}")
    String show(@PathVariable AgreementId id, @Me SignedIn me, Model model) {
        var agreement = agreements.visible(id, me);
        if (!organisations.member(agreement.organisation(), me.id())) throw new NotFound(id);
        facts.into(model, agreement);
        facts.delivery(model, agreement);
        model.addAttribute("signatory", organisations.may(agreement.organisation(), me.id(), Part.SIGNATORY));
        model.addAttribute("tosign", agreement.status() == Agreement.Status.OPEN && agreement.signed() == null);
        model.addAttribute(
                "account",
                accounts.current(agreement.organisation())
                        .map(account -> account.masked())
                        .orElse(null));
        return "applicant/agreement";
    }
}
