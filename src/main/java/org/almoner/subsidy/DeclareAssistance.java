package org.almoner.subsidy;

import java.time.LocalDate;
import org.almoner.organisation.OrganisationId;
import org.joda.money.Money;

/** What another public authority gave an organisation as minimal financial assistance. */
public record DeclareAssistance(OrganisationId organisation, Money amount, LocalDate givenOn, String giver) {}
