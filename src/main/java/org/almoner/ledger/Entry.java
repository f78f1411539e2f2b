package org.almoner.ledger;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One movement of money, never changed afterwards. {@code cause} is opened, reserved, released or committed;
 * {@code subject} is the award (or round) it was for, {@code reference} the name people quote for it.
 */
public record Entry(
        long id,
        PotId pot,
        Account from,
        Account to,
        Money amount,
        String cause,
        UUID subject,
        String reference,
        Instant at,
        @Nullable UUID by) {}
