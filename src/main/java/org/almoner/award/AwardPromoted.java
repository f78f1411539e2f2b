package org.almoner.award;

import org.almoner.shared.Event;
import org.joda.money.Money;

/** Released money reached this award on the reserve list. */
public record AwardPromoted(AwardId subject, Money amount) implements Event {}
