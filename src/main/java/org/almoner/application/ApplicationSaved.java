package org.almoner.application;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** A section of a draft was written; what was written is in the draft only. */
public record ApplicationSaved(ApplicationId subject, String section, PersonId by) implements Event {}
