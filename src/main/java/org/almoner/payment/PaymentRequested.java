package org.almoner.payment;

import java.util.UUID;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Event;
import org.joda.money.Money;

public record PaymentRequested(
        PaymentId subject, UUID source, UUID award, OrganisationId payee, String reference, Money amount)
        implements Event {}
