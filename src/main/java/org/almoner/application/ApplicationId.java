package org.almoner.application;

import java.util.UUID;
import org.almoner.shared.Id;

public record ApplicationId(UUID value) implements Id {

    public static ApplicationId next() {
        return new ApplicationId(Id.next());
    }
}
