package org.almoner.identity;

import org.almoner.shared.Event;

/** The person can no longer sign in or use tokens; their sessions end. */
public record PersonDisabled(PersonId subject, PersonId by) implements Event {}
