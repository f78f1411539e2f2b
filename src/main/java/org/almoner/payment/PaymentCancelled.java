package org.almoner.payment;

import java.util.UUID;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.jspecify.annotations.Nullable;

public record PaymentCancelled(
        PaymentId subject,
        UUID source,
        String reason,
        @Nullable PersonId by) implements Event {}
