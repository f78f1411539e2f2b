package org.almoner.organisation;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record MemberRemoved(OrganisationId subject, PersonId person, PersonId by) implements Event {}
