package org.almoner.identity;

import org.almoner.shared.Event;

/** Someone asked for an account as an applicant; the address is not confirmed yet. */
public record PersonRegistered(PersonId subject, PersonId by) implements Event {}
