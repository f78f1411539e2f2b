package org.almoner.fund;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record RoundChanged(RoundId subject, PersonId by) implements Event {}
