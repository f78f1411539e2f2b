package org.almoner.identity;

import org.almoner.shared.Event;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** From now on the person may approve up to {@code limit}; {@code null}: nothing. */
public record LimitChanged(PersonId subject, @Nullable Money limit, PersonId by) implements Event {}
