package org.almoner.organisation;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** New bank details, or a change of them; nothing is paid to them before someone else has verified them. */
public record BankAccountEntered(BankAccountId subject, OrganisationId organisation, PersonId by) implements Event {}
