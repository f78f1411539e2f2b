package org.almoner.investment;

import java.util.UUID;
import org.almoner.shared.Id;

public record InvestmentId(UUID value) implements Id {

    public static InvestmentId next() {
        return new InvestmentId(Id.next());
    }
}
