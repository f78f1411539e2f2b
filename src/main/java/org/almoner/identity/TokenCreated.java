package org.almoner.identity;

import org.almoner.shared.Event;

/** A personal API token was made; its value is in no event. */
public record TokenCreated(PersonId subject, TokenId token, String label, PersonId by) implements Event {}
