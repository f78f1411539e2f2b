package org.almoner.claim;

import org.almoner.shared.Event;
import org.joda.money.Money;

/** The bank has paid it. */
public record ClaimPaid(ClaimId subject, Money amount) implements Event {}
