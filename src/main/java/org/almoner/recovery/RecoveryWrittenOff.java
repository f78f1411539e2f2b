package org.almoner.recovery;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.joda.money.Money;

/** It will not be asked for again; what was paid stays paid. */
public record RecoveryWrittenOff(RecoveryId subject, Money amount, String reason, PersonId by) implements Event {}
