package org.almoner.ledger;

import java.time.Instant;
import org.almoner.identity.PersonId;
import org.joda.money.Money;

/** A transfer in a list, with the names of its pots. */
public record TransferRow(
        TransferId id,
        String reference,
        PotId from,
        String fromName,
        PotId to,
        String toName,
        Money amount,
        Transfer.Status status,
        PersonId proposedBy,
        Instant proposedAt) {}
