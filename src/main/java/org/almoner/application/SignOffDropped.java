package org.almoner.application;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** No signatory has to agree any more. */
public record SignOffDropped(ApplicationId subject, PersonId by) implements Event {}
