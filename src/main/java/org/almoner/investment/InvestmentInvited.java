package org.almoner.investment;

import java.time.Instant;
import org.almoner.shared.Event;
import org.joda.money.Money;

public record InvestmentInvited(InvestmentId subject, Money amount, Instant expiresAt) implements Event {}
