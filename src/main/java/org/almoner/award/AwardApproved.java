package org.almoner.award;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.joda.money.Money;

public record AwardApproved(AwardId subject, Money amount, PersonId by) implements Event {}
