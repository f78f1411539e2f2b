package org.almoner.application;

import java.time.Instant;
import org.almoner.fund.RoundId;
import org.almoner.organisation.OrganisationId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An application as lists show it. Reference and time of submission are there once it was submitted. */
public record ApplicationRow(
        ApplicationId id,
        @Nullable String reference,
        String title,
        OrganisationId organisation,
        String organisationName,
        RoundId round,
        String roundName,
        Application.Status status,
        Money amountRequested,
        Instant closesAt,
        @Nullable Instant submittedAt) {}
