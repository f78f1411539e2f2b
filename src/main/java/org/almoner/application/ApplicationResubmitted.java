package org.almoner.application;

import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Event;
import org.joda.money.Money;

/** What was reopened was sent again, under the reference it had. */
public record ApplicationResubmitted(
        ApplicationId subject, RoundId round, OrganisationId organisation, String reference, Money amount, PersonId by)
        implements Event {}
