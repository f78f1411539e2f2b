package org.almoner.agreement;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** Nothing is claimed or paid until it is resumed. */
public record AgreementSuspended(AgreementId subject, String reason, PersonId by) implements Event {}
