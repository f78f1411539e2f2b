package org.almoner.identity;

import java.util.UUID;
import org.almoner.shared.Id;

public record TokenId(UUID value) implements Id {

    public static TokenId next() {
        return new TokenId(Id.next());
    }
}
