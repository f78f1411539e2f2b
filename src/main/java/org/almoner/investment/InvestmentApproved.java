package org.almoner.investment;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.joda.money.Money;

public record InvestmentApproved(InvestmentId subject, Money amount, String reason, PersonId by) implements Event {}
