package org.almoner.recovery;

import java.util.UUID;
import org.almoner.shared.Id;

public record RecoveryId(UUID value) implements Id {

    public static RecoveryId next() {
        return new RecoveryId(Id.next());
    }
}
