package org.almoner.claim;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.joda.money.Money;

/** @param amount what is left to pay, without {@code disallowed} */
public record ClaimChecked(ClaimId subject, Money amount, Money disallowed, PersonId by) implements Event {}
