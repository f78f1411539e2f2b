package org.almoner.application;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record EligibilityDecided(ApplicationId subject, boolean eligible, String reason, PersonId by)
        implements Event {}
