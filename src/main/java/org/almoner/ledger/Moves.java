package org.almoner.ledger;

import java.util.UUID;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** How one move is made: lock the pot, refuse what cannot be, change the balances, write the entry. */
@Component
class Moves {

    private final Books books;
    private final Bindings bindings;
    private final PotQueries queries;

    Moves(Books books, Bindings bindings, PotQueries queries) {
        this.books = books;
        this.bindings = bindings;
        this.queries = queries;
    }

    void reserve(PotId pot, Money amount, Cause cause) {
        positive(amount);
        take(pot, Movement.RESERVED, amount);
        if (!bindings.hold(pot, cause.subject(), amount)) throw new Refusal("pot.already-reserved", cause.reference());
        books.write(pot, Movement.RESERVED, amount, cause);
    }

    /** The whole reservation of the subject, released or committed. */
    void settle(PotId pot, Movement movement, Cause cause) {
        lock(pot);
        var amount = bindings.unhold(pot, cause.subject())
                .orElseThrow(() -> new Refusal("pot.not-reserved", cause.reference()));
        if (movement.to.bound()) bindings.bind(pot, cause.subject(), amount);
        take(pot, movement, amount);
        books.write(pot, movement, amount, cause);
    }

    /** Part of what is bound to the subject; once for each source. */
    void shift(PotId pot, Movement movement, Money amount, Cause cause, UUID source) {
        positive(amount);
        lock(pot);
        refuseRepeated(movement, source, cause.reference());
        if (!bindings.move(pot, cause.subject(), movement, amount)) throw exceeded(pot, movement, amount, cause);
        take(pot, movement, amount);
        books.write(pot, movement, amount, cause);
    }

    void disown(PotId pot, Cause cause, UUID source) {
        lock(pot);
        var amount = bindings.owed(pot, cause.subject(), source)
                .orElseThrow(() -> new Refusal("pot.not-owed", cause.reference()));
        shift(pot, Movement.DISOWNED, amount, cause, source);
    }

    void transfer(PotId from, PotId to, Money amount, Cause out, Cause in, UUID source) {
        positive(amount);
        if (from.equals(to)) throw new Refusal("pot.transfer-to-itself");
        lock(from, to);
        refuseRepeated(Movement.TRANSFERRED_OUT, source, out.reference());
        take(from, Movement.TRANSFERRED_OUT, amount);
        books.move(to, Movement.TRANSFERRED_IN, amount);
        books.write(from, Movement.TRANSFERRED_OUT, amount, out);
        books.write(to, Movement.TRANSFERRED_IN, amount, in);
    }

    void withdraw(PotId pot, Cause cause, UUID source) {
        lock(pot);
        refuseRepeated(Movement.WITHDRAWN, source, cause.reference());
        var left = get(pot).available();
        if (left.isZero()) return;
        take(pot, Movement.WITHDRAWN, left);
        books.write(pot, Movement.WITHDRAWN, left, cause);
    }

    static void positive(Money amount) {
        if (!amount.isPositive()) throw new Refusal("pot.amount-not-positive", amount);
    }

    private void lock(PotId... pots) {
        if (!books.lock(pots)) throw new NotFound(pots[0]);
    }

    private void take(PotId pot, Movement movement, Money amount) {
        if (books.move(pot, movement, amount)) return;
        var now = get(pot);
        throw new Refusal("pot.insufficient", now.name(), now.of(movement.from), amount);
    }

    private Pot get(PotId pot) {
        return queries.find(pot).orElseThrow(() -> new NotFound(pot));
    }

    private void refuseRepeated(Movement movement, UUID source, String reference) {
        if (bindings.done(source, movement)) throw new Refusal("pot.already-" + movement.cause(), reference);
    }

    private Refusal exceeded(PotId pot, Movement movement, Money amount, Cause cause) {
        var left = bindings.standing(pot, cause.subject()).of(movement.from);
        var account = movement.from == Account.COMMITTED ? "commitment" : movement.from.column();
        return new Refusal("pot." + account + "-exceeded", cause.reference(), left, amount);
    }
}
