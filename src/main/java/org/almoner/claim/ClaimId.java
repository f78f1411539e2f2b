package org.almoner.claim;

import java.util.UUID;
import org.almoner.shared.Id;

public record ClaimId(UUID value) implements Id {

    public static ClaimId next() {
        return new ClaimId(Id.next());
    }
}
