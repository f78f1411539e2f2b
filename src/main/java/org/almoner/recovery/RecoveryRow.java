package org.almoner.recovery;

import java.time.LocalDate;
import org.almoner.agreement.AgreementId;
import org.almoner.organisation.OrganisationId;
import org.joda.money.Money;

/** A recovery in a list. */
public record RecoveryRow(
        RecoveryId id,
        String reference,
        AgreementId agreement,
        OrganisationId organisation,
        String organisationName,
        Money amount,
        Recovery.Reason reason,
        Recovery.Status status,
        LocalDate dueOn) {}
