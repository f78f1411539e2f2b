package org.almoner.review;

import java.math.BigDecimal;
import org.almoner.application.ApplicationId;
import org.almoner.shared.Event;

/** The last review is in. Published exactly once for an application. */
public record ReviewsCompleted(ApplicationId subject, BigDecimal mean) implements Event {}
