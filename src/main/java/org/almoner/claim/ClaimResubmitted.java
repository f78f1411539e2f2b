package org.almoner.claim;

import org.almoner.agreement.AgreementId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.joda.money.Money;

public record ClaimResubmitted(ClaimId subject, AgreementId agreement, String reference, Money amount, PersonId by)
        implements Event {}
