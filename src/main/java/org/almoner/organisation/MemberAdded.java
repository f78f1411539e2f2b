package org.almoner.organisation;

import java.util.Set;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record MemberAdded(OrganisationId subject, PersonId person, Set<Part> parts, PersonId by) implements Event {}
