package org.almoner.ledger;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record TransferRefused(TransferId subject, String reason, PersonId by) implements Event {}
