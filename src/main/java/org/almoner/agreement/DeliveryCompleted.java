package org.almoner.agreement;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** The final report was accepted; what is left is to settle up. */
public record DeliveryCompleted(AgreementId subject, PersonId by) implements Event {}
