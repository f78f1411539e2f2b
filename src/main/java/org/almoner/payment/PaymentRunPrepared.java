package org.almoner.payment;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.joda.money.Money;

public record PaymentRunPrepared(PaymentRunId subject, String reference, int payments, Money amount, PersonId by)
        implements Event {}
