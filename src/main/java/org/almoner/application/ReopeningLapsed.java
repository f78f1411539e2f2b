package org.almoner.application;

import org.almoner.shared.Event;

/** Nothing was sent again in time: what was submitted before stands. */
public record ReopeningLapsed(ApplicationId subject) implements Event {}
