package org.almoner.payment;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** Every line was made or has failed. */
public record PaymentRunConfirmed(PaymentRunId subject, PersonId by) implements Event {}
