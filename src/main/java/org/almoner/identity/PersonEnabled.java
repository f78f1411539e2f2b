package org.almoner.identity;

import org.almoner.shared.Event;

/** The person may sign in again. */
public record PersonEnabled(PersonId subject, PersonId by) implements Event {}
