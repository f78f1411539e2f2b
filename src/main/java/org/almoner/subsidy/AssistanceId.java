package org.almoner.subsidy;

import java.util.UUID;
import org.almoner.shared.Id;

public record AssistanceId(UUID value) implements Id {

    public static AssistanceId next() {
        return new AssistanceId(Id.next());
    }
}
