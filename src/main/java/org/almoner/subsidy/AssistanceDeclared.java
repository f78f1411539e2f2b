package org.almoner.subsidy;

import java.time.LocalDate;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Event;
import org.joda.money.Money;

public record AssistanceDeclared(
        AssistanceId subject, OrganisationId organisation, Money amount, LocalDate givenOn, String giver, PersonId by)
        implements Event {}
