package org.almoner.award;

import java.math.BigDecimal;
import org.almoner.application.ApplicationId;
import org.almoner.fund.RoundId;
import org.almoner.organisation.OrganisationId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One award in a list. */
public record AwardRow(
        AwardId id,
        ApplicationId application,
        String reference,
        String title,
        OrganisationId organisation,
        String organisationName,
        RoundId round,
        String roundName,
        BigDecimal score,
        Money requested,
        @Nullable Money amount,
        Award.Status status,
        boolean needsModeration,
        @Nullable Integer reservePosition) {}
