package org.almoner.ledger;

import static org.almoner.ledger.Account.AVAILABLE;
import static org.almoner.ledger.Account.COMMITTED;
import static org.almoner.ledger.Account.FUNDING;
import static org.almoner.ledger.Account.RESERVED;

/** The ways money may move in a pot; the database allows no others. */
enum Movement {
    OPENED(FUNDING, AVAILABLE),
    RESERVED_FOR(AVAILABLE, RESERVED),
    RELEASED(RESERVED, AVAILABLE),
    COMMITTED_TO(RESERVED, COMMITTED);

    final Account from;
    final Account to;

    Movement(Account from, Account to) {
        this.from = from;
        this.to = to;
    }

    String cause() {
        return switch (this) {
            case OPENED -> "opened";
            case RESERVED_FOR -> "reserved";
            case RELEASED -> "released";
            case COMMITTED_TO -> "committed";
        };
    }
}
