package org.almoner.claim;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.jspecify.annotations.Nullable;

/** @param by null when the agreement ended and its open claims with it */
public record ClaimWithdrawn(
        ClaimId subject, String reason, @Nullable PersonId by) implements Event {}
