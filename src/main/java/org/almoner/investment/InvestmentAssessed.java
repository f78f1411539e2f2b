package org.almoner.investment;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.joda.money.Money;

public record InvestmentAssessed(InvestmentId subject, Money suggested, String comment, PersonId by) implements Event {}
