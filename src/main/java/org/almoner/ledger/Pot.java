package org.almoner.ledger;

import org.joda.money.Money;

/** The balances of a pot at one moment; they always add up to the ceiling. */
public record Pot(
        PotId id,
        String name,
        Money ceiling,
        Money available,
        Money reserved,
        Money committed,
        Money payable,
        Money paid,
        Money recovered) {}
