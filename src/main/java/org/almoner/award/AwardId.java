package org.almoner.award;

import java.util.UUID;
import org.almoner.shared.Id;

public record AwardId(UUID value) implements Id {

    public static AwardId next() {
        return new AwardId(Id.next());
    }
}
