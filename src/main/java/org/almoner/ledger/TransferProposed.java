package org.almoner.ledger;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.joda.money.Money;

public record TransferProposed(TransferId subject, PotId from, PotId to, Money amount, String reason, PersonId by)
        implements Event {}
