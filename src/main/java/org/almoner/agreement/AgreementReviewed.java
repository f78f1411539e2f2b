package org.almoner.agreement;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** What an officer thinks of it after another year. */
public record AgreementReviewed(AgreementId subject, Agreement.Outlook outlook, String reason, PersonId by)
        implements Event {}
