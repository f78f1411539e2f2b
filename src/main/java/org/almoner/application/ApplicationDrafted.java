package org.almoner.application;

import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Event;

public record ApplicationDrafted(ApplicationId subject, RoundId round, OrganisationId organisation, PersonId by)
        implements Event {}
