package org.almoner.organisation;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record OrganisationRegistered(OrganisationId subject, String name, PersonId by) implements Event {}
