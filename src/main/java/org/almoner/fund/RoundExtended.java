package org.almoner.fund;

import java.time.Instant;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record RoundExtended(RoundId subject, Instant closesAt, String reason, PersonId by) implements Event {}
