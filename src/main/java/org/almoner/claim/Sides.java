package org.almoner.claim;

import static org.almoner.organisation.Part.LEAD;
import static org.almoner.organisation.Part.SIGNATORY;

import org.almoner.application.Beneficiaries;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who stands on which side of a claim: nobody of the organisation that claims, or of a partner, judges it. */
@Component("claimSides")
class Sides {

    private final Organisations organisations;
    private final Beneficiaries beneficiaries;
    private final Awards awards;

    Sides(Organisations organisations, Beneficiaries beneficiaries, Awards awards) {
        this.organisations = organisations;
        this.beneficiaries = beneficiaries;
        this.awards = awards;
    }

    boolean claimant(OrganisationId organisation, PersonId person) {
        return organisations.member(organisation, person);
    }

    void requireClaimant(OrganisationId organisation, PersonId by) {
        if (!claimant(organisation, by)) throw new NotFound(organisation);
    }

    void requireMayBind(OrganisationId organisation, PersonId by) {
        if (!organisations.may(organisation, by, LEAD) && !organisations.may(organisation, by, SIGNATORY))
            throw new Refusal("claim.not-yours-to-submit");
    }

    void requireIndependent(AwardId award, PersonId by) {
        if (beneficiaries.include(awards.get(award).application(), by)) throw new Refusal("claim.own-organisation");
    }
}
