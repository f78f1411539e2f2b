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
        Money recovered) {

    public Money of(Account account) {
        return switch (account) {
            case FUNDING -> ceiling;
            case AVAILABLE -> available;
            case RESERVED -> reserved;
            case COMMITTED -> committed;
            case PAYABLE -> payable;
            case PAID -> paid;
            case RECOVERED -> recovered;
        };
    }
}
