package org.almoner.review;

import org.almoner.application.ApplicationId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** An application that ran short has enough reviewers again. */
public record ReviewersAssigned(ApplicationId subject, PersonId by) implements Event {}
