package org.almoner.application;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** A signatory agreed to what the application says. */
public record ApplicationSignedOff(ApplicationId subject, PersonId by) implements Event {}
