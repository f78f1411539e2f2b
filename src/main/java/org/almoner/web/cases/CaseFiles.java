package org.almoner.web.cases;

import java.util.List;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.award.Award;
import org.almoner.award.Awards;
import org.almoner.claim.Claims;
import org.almoner.fund.Rounds;
import org.almoner.identity.SignedIn;
import org.almoner.investment.Investment;
import org.almoner.investment.Investments;
import org.almoner.monitoring.GranteeReports;
import org.almoner.monitoring.Report;
import org.almoner.organisation.Organisations;
import org.almoner.payment.Payments;
import org.almoner.recovery.Recoveries;
import org.almoner.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CaseFiles {

    private final Applications applications;
    private final Rounds rounds;
    private final Organisations organisations;
    private final Awards awards;
    private final Agreements agreements;
    private final GranteeReports reports;
    private final Claims claims;
    private final Payments payments;
    private final Recoveries recoveries;
    private final Investments investments;

    CaseFiles(
            Applications applications,
            Rounds rounds,
            Organisations organisations,
            Awards awards,
            Agreements agreements,
            GranteeReports reports,
            Claims claims,
            Payments payments,
            Recoveries recoveries,
            Investments investments) {
        this.applications = applications;
        this.rounds = rounds;
        this.organisations = organisations;
        this.awards = awards;
        this.agreements = agreements;
        this.reports = reports;
        this.claims = claims;
        this.payments = payments;
        this.recoveries = recoveries;
        this.investments = investments;
    }

    /** Not found for whoever may not see the application. Its own people see it as such, whatever else they are. */
    CaseFile open(ApplicationId id, SignedIn me) {
        var application = applications.visible(id, me);
        var organisation = organisations.get(application.organisation());
        var inside = organisation.member(me.id());
        var award = award(id, inside, me);
        var agreement = award == null ? null : agreements.of(award.id()).orElse(null);
        var due = agreement == null ? List.<Report>of() : reports.of(agreement.id());
        return new CaseFile(
                application,
                rounds.get(application.round()),
                organisation,
                award,
                agreement,
                due,
                agreement == null ? List.of() : claims.submitted(agreement.id()),
                agreement == null ? List.of() : payments.of(agreement.award().value()),
                agreement == null ? List.of() : recoveries.of(agreement.id()),
                agreement == null ? List.of() : investments(agreement.id(), inside),
                inside);
    }

    /** Its own people hear of it once they are invited. */
    private List<Investment> investments(AgreementId agreement, boolean inside) {
        return investments.of(agreement).stream()
                .filter(investment -> !inside || investment.expiresAt() != null)
                .toList();
    }

    private @Nullable Award award(ApplicationId id, boolean inside, SignedIn me) {
        return awards.of(id)
                .filter(award -> inside ? CaseFile.told(award) : sees(award, me))
                .orElse(null);
    }

    private boolean sees(Award award, SignedIn me) {
        try {
            awards.visible(award.id(), me);
            return true;
        } catch (NotFound conflicted) {
            return false;
        }
    }
}
