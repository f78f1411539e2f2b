package org.almoner.award;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.almoner.subsidy.SubsidyRoute;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

public record AwardDecided(
        AwardId subject,
        Decision.Outcome outcome,
        @Nullable Money amount,
        String reason,
        @Nullable SubsidyRoute route,
        PersonId by)
        implements Event {}
