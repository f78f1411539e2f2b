package org.almoner.investment;

import org.almoner.shared.Event;

public record InvestmentLapsed(InvestmentId subject) implements Event {}
