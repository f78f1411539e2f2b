package org.almoner.award;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.jspecify.annotations.Nullable;

public record AwardWithdrawn(
        AwardId subject, String reason, @Nullable PersonId by) implements Event {}
