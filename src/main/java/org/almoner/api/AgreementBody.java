package org.almoner.api;

import java.time.LocalDate;
import java.util.List;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Countersigned;
import org.almoner.agreement.Instalment;
import org.almoner.agreement.Milestone;
import org.almoner.agreement.Payee;
import org.almoner.agreement.Signed;
import org.almoner.award.AwardId;
import org.almoner.document.DocumentId;
import org.almoner.fund.RoundId;
import org.almoner.organisation.OrganisationId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An agreement as the API shows it to both its parties. */
record AgreementBody(
        AgreementId id,
        AwardId award,
        OrganisationId organisation,
        RoundId round,
        String reference,
        Agreement.Status status,
        Money amount,
        LocalDate startsOn,
        LocalDate endsOn,
        List<String> conditions,
        List<Milestone> milestones,
        List<Instalment> profile,
        @Nullable DocumentId document,
        @Nullable String documentSha256,
        @Nullable Signed signed,
        @Nullable Countersigned countersigned,
        boolean vetted,
        Payee payee,
        String reason,
        int version) {

    static AgreementBody of(Agreement a) {
        return new AgreementBody(
                a.id(),
                a.award(),
                a.organisation(),
                a.round(),
                a.reference(),
                a.status(),
                a.amount(),
                a.startsOn(),
                a.endsOn(),
                a.conditions(),
                a.milestones(),
                a.profile(),
                a.document(),
                a.documentHash(),
                a.signed(),
                a.countersigned(),
                a.vetted() != null,
                a.payee(),
                a.reason(),
                a.version());
    }
}
