package org.almoner.organisation;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record BankAccountRejected(BankAccountId subject, OrganisationId organisation, String reason, PersonId by)
        implements Event {}
