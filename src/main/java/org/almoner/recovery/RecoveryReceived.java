package org.almoner.recovery;

import java.time.LocalDate;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.joda.money.Money;

/** The money is back in its pot. */
public record RecoveryReceived(RecoveryId subject, Money amount, LocalDate on, String bankReference, PersonId by)
        implements Event {}
