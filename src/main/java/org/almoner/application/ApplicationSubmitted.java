package org.almoner.application;

import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Event;
import org.joda.money.Money;

public record ApplicationSubmitted(
        ApplicationId subject, RoundId round, OrganisationId organisation, String reference, Money amount, PersonId by)
        implements Event {}
