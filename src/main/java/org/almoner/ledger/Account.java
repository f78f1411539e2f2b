package org.almoner.ledger;

import java.util.Locale;

/** Where money of a pot can stand. {@link #FUNDING} is the outside world it came from; a pot keeps no balance of it. */
public enum Account {
    FUNDING,
    AVAILABLE,
    RESERVED,
    COMMITTED,
    PAYABLE,
    PAID,
    RECOVERED;

    /** Whether a pot keeps it for each award, from the commitment to the end. */
    boolean bound() {
        return ordinal() >= COMMITTED.ordinal();
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
