package org.almoner.application;

import java.time.Instant;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** The time one draft has of its own begins to run. */
public record ExtensionGiven(ExtensionId subject, ApplicationId application, Instant until, PersonId by)
        implements Event {}
