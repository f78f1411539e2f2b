package org.almoner.organisation;

import java.util.Set;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** Somebody was asked to join; the address they were asked at is in the invitation only. */
public record MemberInvited(OrganisationId subject, MemberInvitationId invitation, Set<Part> parts, PersonId by)
        implements Event {}
