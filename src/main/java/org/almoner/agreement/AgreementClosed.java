package org.almoner.agreement;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.joda.money.Money;

/** Everything adds up; what was not spent went back to the pot. */
public record AgreementClosed(AgreementId subject, Money returned, PersonId by) implements Event {}
