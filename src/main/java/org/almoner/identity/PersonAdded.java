package org.almoner.identity;

import java.util.Set;
import org.almoner.shared.Event;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An administrator (or, with {@code by} null, the set-up of the service) gave someone an account. */
public record PersonAdded(
        PersonId subject,
        Set<Role> roles,
        @Nullable Money limit,
        @Nullable PersonId by) implements Event {}
