package org.almoner.subsidy;

import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Event;

/** What was declared was a mistake and does not count. */
public record AssistanceStruck(AssistanceId subject, OrganisationId organisation, String reason, PersonId by)
        implements Event {}
