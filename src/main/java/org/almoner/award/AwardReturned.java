package org.almoner.award;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record AwardReturned(AwardId subject, String reason, PersonId by) implements Event {}
