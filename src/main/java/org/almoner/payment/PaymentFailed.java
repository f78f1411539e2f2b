package org.almoner.payment;

import java.util.UUID;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** The bank could not pay; the payment is due again and goes into a later run. */
public record PaymentFailed(PaymentId subject, UUID source, String reason, PersonId by) implements Event {}
