package org.almoner.review;

import org.almoner.application.ApplicationId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record ReviewAccepted(ReviewId subject, ApplicationId application, PersonId by) implements Event {}
