package org.almoner.review;

import org.almoner.application.ApplicationId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.jspecify.annotations.Nullable;

public record ReviewInvited(
        ReviewId subject,
        ApplicationId application,
        PersonId reviewer,
        @Nullable PersonId by) implements Event {}
