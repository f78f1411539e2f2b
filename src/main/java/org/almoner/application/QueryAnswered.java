package org.almoner.application;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record QueryAnswered(ApplicationId subject, int number, PersonId by) implements Event {}
