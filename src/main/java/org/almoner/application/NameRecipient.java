package org.almoner.application;

import org.almoner.fund.RoundId;
import org.almoner.organisation.OrganisationId;
import org.joda.money.Money;

/** One organisation that is to have money without a competition, how much at most, and why it and no other. */
public record NameRecipient(
        RoundId round, OrganisationId organisation, Money amount, Exemption exemption, String reason) {}
