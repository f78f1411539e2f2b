package org.almoner.notification;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record LetterSentAgain(LetterId subject, PersonId by) implements Event {}
