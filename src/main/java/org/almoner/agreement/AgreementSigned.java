package org.almoner.agreement;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record AgreementSigned(AgreementId subject, String name, PersonId by) implements Event {}
