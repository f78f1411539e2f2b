package org.almoner.ledger;

import java.util.Locale;

/** The ways money may move in a pot; the database allows no others. */
enum Movement {
    OPENED(Account.FUNDING, Account.AVAILABLE),
    RESERVED(Account.AVAILABLE, Account.RESERVED),
    RELEASED(Account.RESERVED, Account.AVAILABLE),
    COMMITTED(Account.RESERVED, Account.COMMITTED),
    DECOMMITTED(Account.COMMITTED, Account.AVAILABLE),
    OWED(Account.COMMITTED, Account.PAYABLE),
    DISOWNED(Account.PAYABLE, Account.COMMITTED),
    PAID(Account.PAYABLE, Account.PAID),
    RECOVERED(Account.PAID, Account.RECOVERED),
    RESTORED(Account.RECOVERED, Account.AVAILABLE),
    TRANSFERRED_IN(Account.FUNDING, Account.AVAILABLE),
    TRANSFERRED_OUT(Account.AVAILABLE, Account.FUNDING),
    WITHDRAWN(Account.AVAILABLE, Account.FUNDING);

    final Account from;
    final Account to;

    Movement(Account from, Account to) {
        this.from = from;
        this.to = to;
    }

    String cause() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it does to the row of a pot; money from outside raises the ceiling, money that leaves lowers it. */
    String ofPot() {
        return change(from, "-") + ", " + change(to, "+");
    }

    /** What it does to the row of one award, which knows nothing of money that is not bound to it. */
    String ofCommitment() {
        if (!to.bound()) return change(from, "-");
        return from.bound() ? ofPot() : change(to, "+");
    }

    private static String change(Account account, String sign) {
        if (account == Account.FUNDING) return "ceiling = ceiling %s :amount".formatted(sign.equals("-") ? "+" : "-");
        return "%1$s = %1$s %2$s :amount".formatted(account.column(), sign);
    }
}
