package org.almoner.payment;

import java.time.Instant;
import java.util.UUID;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.joda.money.Money;

/** The bank has paid; the money is paid in the ledger too. {@code by} is who confirmed it. */
public record PaymentMade(PaymentId subject, UUID source, UUID award, Money amount, Instant at, PersonId by)
        implements Event {}
