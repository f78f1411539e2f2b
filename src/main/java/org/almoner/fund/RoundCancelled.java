package org.almoner.fund;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record RoundCancelled(RoundId subject, String reason, PersonId by) implements Event {}
