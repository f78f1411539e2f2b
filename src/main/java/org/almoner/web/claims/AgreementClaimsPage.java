package org.almoner.web.claims;

import java.util.List;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.claim.Claim;
import org.almoner.claim.Claims;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisations;
import org.almoner.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What an organisation has claimed under one agreement, and what is left. */
@Controller
class AgreementClaimsPage {

    private final Agreements agreements;
    private final Organisations organisations;
    private final Claims claims;

    AgreementClaimsPage(Agreements agreements, Organisations organisations, Claims claims) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.claims = claims;
    }

    @GetMapping("/applicant/agreements/{id}/claims")
    String show(@PathVariable AgreementId id, @Me SignedIn me, Model model) {
        var agreement = agreements.visible(id, me);
        if (!organisations.member(agreement.organisation(), me.id())) throw new NotFound(id);
        model.addAttribute("agreement", agreement);
        model.addAttribute("totals", claims.totals(id));
        model.addAttribute("claims", shown(claims.of(id)));
        model.addAttribute("claimable", agreements.claimable(id));
        return "claims/agreement-claims";
    }

    /** Newest first; a draft that was given up says nothing to anyone. */
    private static List<Claim> shown(List<Claim> all) {
        return all.reversed().stream()
                .filter(claim -> !claim.draft() || claim.editable())
                .toList();
    }
}
