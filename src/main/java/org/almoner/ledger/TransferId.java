package org.almoner.ledger;

import java.util.UUID;
import org.almoner.shared.Id;

public record TransferId(UUID value) implements Id {

    public static TransferId next() {
        return new TransferId(Id.next());
    }
}
