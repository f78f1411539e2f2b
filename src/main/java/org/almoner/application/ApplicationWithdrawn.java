package org.almoner.application;

import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Event;
import org.jspecify.annotations.Nullable;

/** A submitted application was withdrawn, by its people or because its round was cancelled. */
public record ApplicationWithdrawn(
        ApplicationId subject,
        RoundId round,
        OrganisationId organisation,
        String reason,
        @Nullable PersonId by) implements Event {}
