package org.almoner.application;

import java.util.UUID;
import org.almoner.shared.Id;

public record ExtensionId(UUID value) implements Id {

    public static ExtensionId next() {
        return new ExtensionId(Id.next());
    }
}
