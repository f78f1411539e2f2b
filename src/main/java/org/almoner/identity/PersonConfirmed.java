package org.almoner.identity;

import org.almoner.shared.Event;

/** The owner of the address followed the link sent to it. */
public record PersonConfirmed(PersonId subject, PersonId by) implements Event {}
