package org.almoner.agreement;

import java.time.LocalDate;
import org.almoner.award.AwardId;
import org.almoner.fund.RoundId;
import org.almoner.organisation.OrganisationId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One agreement in a list.
 *
 * @param nextMilestone the earliest that is not reached, {@code null} when there is none or the work is not under way
 * @param overdue that milestone was due before today
 */
public record AgreementRow(
        AgreementId id,
        AwardId award,
        String reference,
        String title,
        OrganisationId organisation,
        String organisationName,
        RoundId round,
        String roundName,
        Money amount,
        Agreement.Status status,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String nextMilestone,
        @Nullable LocalDate nextDue,
        boolean overdue) {}
