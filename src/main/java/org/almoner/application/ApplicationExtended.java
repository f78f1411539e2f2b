package org.almoner.application;

import java.time.Instant;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** One application has a later deadline than its round. */
public record ApplicationExtended(ApplicationId subject, Instant until, String reason, PersonId by) implements Event {}
