package org.almoner.agreement;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record AgreementResumed(AgreementId subject, String reason, PersonId by) implements Event {}
