package org.almoner.document;

import java.util.UUID;
import org.almoner.shared.Id;

public record DocumentId(UUID value) implements Id {

    public static DocumentId next() {
        return new DocumentId(Id.next());
    }
}
