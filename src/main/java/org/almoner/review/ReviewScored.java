package org.almoner.review;

import org.almoner.application.ApplicationId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** A draft was kept; the scores themselves stay in the review. */
public record ReviewScored(ReviewId subject, ApplicationId application, PersonId by) implements Event {}
