package org.almoner.ledger;

import java.util.UUID;
import org.almoner.shared.Id;

/** A pot has the same value as the round whose money it holds. */
public record PotId(UUID value) implements Id {

    public static PotId next() {
        return new PotId(Id.next());
    }
}
