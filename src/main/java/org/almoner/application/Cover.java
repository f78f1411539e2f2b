package org.almoner.application;

import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The cover sheet of an application: what a line in a list or a letter says of it, without what is inside.
 *
 * @param reference null until it is submitted
 * @param title empty while a draft has none
 * @param lead who started it
 */
public record Cover(
        ApplicationId id,
        @Nullable String reference,
        String title,
        RoundId round,
        OrganisationId organisation,
        PersonId lead) {}
