package org.almoner.application;

import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Event;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

public record OrganisationInvited(
        InvitationId subject,
        RoundId round,
        OrganisationId organisation,
        Money amount,
        @Nullable Exemption exemption,
        String reason,
        @Nullable PersonId by)
        implements Event {}
