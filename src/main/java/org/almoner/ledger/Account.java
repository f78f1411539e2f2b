package org.almoner.ledger;

/** Where money of a pot can stand. {@link #FUNDING} is the outside world it came from; a pot keeps no balance of it. */
public enum Account {
    FUNDING,
    AVAILABLE,
    RESERVED,
    COMMITTED,
    PAYABLE,
    PAID,
    RECOVERED
}
