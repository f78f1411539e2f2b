package org.almoner.application;

import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Event;
import org.jspecify.annotations.Nullable;

/** An application was given up before it was submitted. */
public record DraftDiscarded(
        ApplicationId subject,
        RoundId round,
        OrganisationId organisation,
        String reason,
        @Nullable PersonId by) implements Event {}
