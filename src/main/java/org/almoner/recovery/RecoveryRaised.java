package org.almoner.recovery;

import org.almoner.agreement.AgreementId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.joda.money.Money;

public record RecoveryRaised(
        RecoveryId subject, AgreementId agreement, Money amount, Recovery.Reason ground, String reason, PersonId by)
        implements Event {}
