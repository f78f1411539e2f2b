package org.almoner.review;

import org.almoner.application.ApplicationId;
import org.almoner.shared.Event;

public record ReviewLapsed(ReviewId subject, ApplicationId application) implements Event {}
