package org.almoner.claim;

import java.time.Instant;
import org.almoner.agreement.AgreementId;
import org.almoner.application.ApplicationId;
import org.almoner.fund.RoundId;
import org.almoner.organisation.OrganisationId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One submitted claim in a list. */
public record ClaimRow(
        ClaimId id,
        String reference,
        AgreementId agreement,
        ApplicationId application,
        String title,
        OrganisationId organisation,
        String organisationName,
        RoundId round,
        String roundName,
        Money claimed,
        Money disallowed,
        Claim.Status status,
        @Nullable Instant submittedAt) {

    public Money payable() {
        return claimed.minus(disallowed);
    }
}
