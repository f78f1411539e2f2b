package org.almoner.award;

import org.almoner.shared.Event;

/** Nobody answered the offer in time. */
public record OfferLapsed(AwardId subject) implements Event {}
