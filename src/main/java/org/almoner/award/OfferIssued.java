package org.almoner.award;

import java.time.Instant;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record OfferIssued(AwardId subject, Instant expires, PersonId by) implements Event {}
