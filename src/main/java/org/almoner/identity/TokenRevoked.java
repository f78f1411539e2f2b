package org.almoner.identity;

import org.almoner.shared.Event;

/** A personal API token stopped working. */
public record TokenRevoked(PersonId subject, TokenId token, PersonId by) implements Event {}
