package org.almoner.review;

import org.almoner.application.ApplicationId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.jspecify.annotations.Nullable;

/** The reviewer will not do it; {@code interest} is what they declared, if that is why. */
public record ReviewDeclined(
        ReviewId subject,
        ApplicationId application,
        @Nullable Interest interest,
        String reason,
        PersonId by) implements Event {}
