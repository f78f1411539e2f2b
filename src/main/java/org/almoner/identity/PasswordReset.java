package org.almoner.identity;

import org.almoner.shared.Event;

/** A new password was chosen through a link sent to the person's address; their sessions end. */
public record PasswordReset(PersonId subject, PersonId by) implements Event {}
