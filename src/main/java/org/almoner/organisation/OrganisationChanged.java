package org.almoner.organisation;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record OrganisationChanged(OrganisationId subject, PersonId by) implements Event {}
