package org.almoner.review;

import org.almoner.application.ApplicationId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.jspecify.annotations.Nullable;

/** It is not wanted any more: the reviewer was replaced, or the application withdrawn. */
public record ReviewCancelled(
        ReviewId subject,
        ApplicationId application,
        String reason,
        @Nullable PersonId by) implements Event {}
