package org.almoner.reporting;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a pot, as seen from one of its accounts when an account was asked for.
 *
 * @param award whose money it is; {@code null} for an entry about the pot itself
 * @param application what to open to see why; {@code null} for an entry about the pot itself
 * @param source the claim, payment, recovery or transfer behind it, as its cause says
 * @param run the payment run that paid it
 * @param balance of the account after the entry; {@code null} when no account was asked for
 */
public record EntryLine(
        long id,
        Instant at,
        String cause,
        String reference,
        String from,
        String to,
        Money amount,
        @Nullable UUID award,
        @Nullable UUID application,
        @Nullable UUID source,
        @Nullable UUID run,
        @Nullable UUID by,
        @Nullable Money balance) {}
