package org.almoner.agreement;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.joda.money.Money;

/** Ended before its time; what was set aside and not yet owed went back to the pot. */
public record AgreementTerminated(AgreementId subject, String reason, Money returned, PersonId by) implements Event {}
