package org.almoner.award;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record OfferAnswered(AwardId subject, boolean accepted, String reason, PersonId by) implements Event {}
