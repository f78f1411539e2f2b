package org.almoner.payment;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** Nothing was sent; every payment of the run is due again. */
public record PaymentRunAbandoned(PaymentRunId subject, String reason, PersonId by) implements Event {}
