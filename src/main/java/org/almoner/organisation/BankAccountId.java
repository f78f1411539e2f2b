package org.almoner.organisation;

import java.util.UUID;
import org.almoner.shared.Id;

public record BankAccountId(UUID value) implements Id {

    public static BankAccountId next() {
        return new BankAccountId(Id.next());
    }
}
