package org.almoner.organisation;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record BankAccountVerified(BankAccountId subject, OrganisationId organisation, PayeeCheck check, PersonId by)
        implements Event {}
