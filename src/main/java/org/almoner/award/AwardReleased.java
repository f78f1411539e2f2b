package org.almoner.award;

import org.almoner.shared.Event;
import org.joda.money.Money;

/** Money set aside for this award went back to the pot. */
public record AwardReleased(AwardId subject, Money amount) implements Event {}
