package org.almoner.ledger;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.joda.money.Money;

/** The money has moved. */
public record TransferApproved(TransferId subject, Money amount, PersonId by) implements Event {}
