package org.almoner.payment;

import java.util.UUID;
import org.almoner.shared.Id;

public record PaymentRunId(UUID value) implements Id {

    public static PaymentRunId next() {
        return new PaymentRunId(Id.next());
    }
}
