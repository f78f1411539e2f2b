package org.almoner.fund;

import org.almoner.shared.Event;

public record RoundOpened(RoundId subject) implements Event {}
