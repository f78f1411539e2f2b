package org.almoner.review;

import org.almoner.application.ApplicationId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.jspecify.annotations.Nullable;

/** An application that ran short has enough reviewers again. */
public record ReviewersAssigned(
        ApplicationId subject, @Nullable PersonId by) implements Event {}
