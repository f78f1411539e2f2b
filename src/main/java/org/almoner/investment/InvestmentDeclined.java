package org.almoner.investment;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record InvestmentDeclined(InvestmentId subject, String reason, PersonId by) implements Event {}
