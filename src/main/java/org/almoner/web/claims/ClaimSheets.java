package org.almoner.web.claims;

import org.almoner.agreement.Agreements;
import org.almoner.application.Applications;
import org.almoner.award.Awards;
import org.almoner.claim.Claim;
import org.almoner.claim.ClaimId;
import org.almoner.claim.Claims;
import org.almoner.identity.SignedIn;
import org.almoner.monitoring.GranteeReports;
import org.almoner.monitoring.Report;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.payment.Payments;
import org.almoner.shared.NotFound;
import org.jspecify.annotations.Nullable;
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
    private final GranteeReports reports;

    ClaimSheets(
            Claims claims,
            Agreements agreements,
            Awards awards,
            Applications applications,
            Organisations organisations,
            Payments payments,
            GranteeReports reports) {
        this.claims = claims;
        this.agreements = agreements;
        this.awards = awards;
        this.applications = applications;
        this.organisations = organisations;
        this.payments = payments;
        this.reports = reports;
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
                report(claim),
                organisation.member(me.id()),
                binds(organisation, me));
    }

    private @Nullable Report report(Claim claim) {
        var milestone = claim.basis().milestone();
        return reports.of(claim.agreement()).stream()
                .filter(report -> milestone != null && milestone.equals(report.milestone()))
                .findFirst()
                .orElse(null);
    }

    private static boolean binds(Organisation organisation, SignedIn me) {
        return organisation.may(me.id(), Part.LEAD) || organisation.may(me.id(), Part.SIGNATORY);
    }
}
