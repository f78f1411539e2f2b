package org.almoner.application;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** A signatory is to agree before the application is submitted. */
public record SignOffAsked(ApplicationId subject, PersonId by) implements Event {}
