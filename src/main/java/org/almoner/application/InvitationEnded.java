package org.almoner.application;

import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Event;
import org.jspecify.annotations.Nullable;

/** Taken back by an officer, or lapsed when {@code by} is nobody. */
public record InvitationEnded(
        InvitationId subject,
        RoundId round,
        OrganisationId organisation,
        @Nullable PersonId by) implements Event {}
