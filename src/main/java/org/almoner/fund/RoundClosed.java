package org.almoner.fund;

import org.almoner.shared.Event;

public record RoundClosed(RoundId subject) implements Event {}
