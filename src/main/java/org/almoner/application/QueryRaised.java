package org.almoner.application;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** An officer asked the applicant something about what was submitted. */
public record QueryRaised(ApplicationId subject, int number, PersonId by) implements Event {}
