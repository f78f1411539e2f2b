package org.almoner.review;

import org.almoner.application.ApplicationId;
import org.almoner.shared.Event;

/** A reviewer dropped out and nobody suitable was left to ask. */
public record ReviewersRanShort(ApplicationId subject) implements Event {}
