package org.almoner.organisation;

import org.almoner.identity.PersonId;

/** One part one person has; a person with two parts is two of these. */
public record Member(PersonId person, Part part) {}
