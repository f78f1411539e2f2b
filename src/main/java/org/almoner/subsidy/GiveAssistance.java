package org.almoner.subsidy;

import java.util.UUID;
import org.almoner.organisation.OrganisationId;
import org.joda.money.Money;

/** An award of ours that counts as minimal financial assistance from today on; {@code source} is the award. */
public record GiveAssistance(UUID source, String reference, OrganisationId organisation, Money amount) {}
