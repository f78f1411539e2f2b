package org.almoner.organisation;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record MemberInvitationWithdrawn(OrganisationId subject, MemberInvitationId invitation, PersonId by)
        implements Event {}
