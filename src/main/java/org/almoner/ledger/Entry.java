package org.almoner.ledger;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One movement of money, never changed afterwards. {@code cause} is opened, reserved, released, committed, decommitted,
 * owed, disowned, paid, recovered, restored, transferred-in, transferred-out or withdrawn; {@code subject} is the award
 * (or pot) it was for, {@code source} the claim, payment, recovery or other act behind it, {@code reference} the name
 * people quote for it.
 */
public record Entry(
        long id,
        PotId pot,
        Account from,
        Account to,
        Money amount,
        String cause,
        UUID subject,
        @Nullable UUID source,
        String reference,
        Instant at,
        @Nullable UUID by) {}
