package org.almoner.agreement;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.joda.money.Money;

/** The report on it was accepted. */
public record MilestoneReached(AgreementId subject, String title, Money amount, PersonId by) implements Event {}
