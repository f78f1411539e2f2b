package org.almoner.claim;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.joda.money.Money;

/** Owed from now on. */
public record ClaimApproved(ClaimId subject, Money amount, PersonId by) implements Event {}
