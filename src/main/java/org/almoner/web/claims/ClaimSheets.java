package org.almoner.web.claims;

import org.almoner.agreement.Agreements;
import org.almoner.application.Applications;
import org.almoner.award.Awards;
import org.almoner.claim.Claim;
import org.almoner.claim.ClaimId;
import org.almoner.claim.Claims;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.payment.Payments;
import org.almoner.shared.NotFound;
import org.springframework.stereotype.Component;

/** Opens claims for those who may see them. */
@Component
class ClaimSheets {

    private final Claims claims;
    private final Agreements agreements;
    private final Awards awards;
    private final Applications applications;
    private final Organisations organisations;
    private final Payments payments;

    ClaimSheets(
            Claims claims,
            Agreements agreements,
            Awards awards,
            Applications applications,
            Organisations organisations,
            Payments payments) {
        this.claims = claims;
        this.agreements = agreements;
        this.awards = awards;
        this.applications = applications;
        this.organisations = organisations;
        this.payments = payments;
    }

    /** Not found for whoever may not see it. */
    ClaimSheet open(ClaimId id, SignedIn me) {
        return sheet(claims.visible(id, me), me);
    }

    /** Found by the people of the organisation only. */
    ClaimSheet own(ClaimId id, SignedIn me) {
        var sheet = open(id, me);
        if (!sheet.inside()) throw new NotFound(id);
        return sheet;
    }

    /** Found by everyone who may see it but the people of the organisation. */
    ClaimSheet judged(ClaimId id, SignedIn me) {
        var sheet = open(id, me);
        if (sheet.inside()) throw new NotFound(id);
        return sheet;
    }

    private ClaimSheet sheet(Claim claim, SignedIn me) {
        var organisation = organisations.get(claim.organisation());
        return new ClaimSheet(
                claim,
                agreements.get(claim.agreement()),
                applications.get(awards.get(claim.award()).application()),
                organisation,
                claims.totals(claim.agreement()),
                claims.left(claim),
                claims.evidence(claim),
                payments.bySource(claim.id().value()).orElse(null),
                organisation.member(me.id()),
                binds(organisation, me));
    }

    static boolean binds(Organisation organisation, SignedIn me) {
        return organisation.may(me.id(), Part.LEAD) || organisation.may(me.id(), Part.SIGNATORY);
    }
}
