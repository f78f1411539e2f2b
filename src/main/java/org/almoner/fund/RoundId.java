package org.almoner.fund;

import java.util.UUID;
import org.almoner.shared.Id;

public record RoundId(UUID value) implements Id {

    public static RoundId next() {
        return new RoundId(Id.next());
    }
}
