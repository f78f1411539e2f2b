package org.almoner.fund;

import java.util.UUID;
import org.almoner.shared.Id;

public record FundId(UUID value) implements Id {

    public static FundId next() {
        return new FundId(Id.next());
    }
}
