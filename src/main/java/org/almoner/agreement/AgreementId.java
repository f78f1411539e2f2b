package org.almoner.agreement;

import java.util.UUID;
import org.almoner.shared.Id;

public record AgreementId(UUID value) implements Id {

    public static AgreementId next() {
        return new AgreementId(Id.next());
    }
}
