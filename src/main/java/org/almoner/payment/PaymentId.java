package org.almoner.payment;

import java.util.UUID;
import org.almoner.shared.Id;

public record PaymentId(UUID value) implements Id {

    public static PaymentId next() {
        return new PaymentId(Id.next());
    }
}
