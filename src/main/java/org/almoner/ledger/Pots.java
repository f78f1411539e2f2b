package org.almoner.ledger;

import java.util.List;
import java.util.UUID;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves money in pots. A move locks its pot until the surrounding transaction ends, so that balances are decided one
 * at a time; what cannot be paid for is refused and leaves no entry. {@code by} is the acting person, or {@code null}
 * when the process acts.
 */
@Service
@Transactional
public class Pots {

    private final Books books;
    private final PotQueries queries;

    Pots(Books books, PotQueries queries) {
        this.books = books;
        this.queries = queries;
    }

    public void open(PotId pot, String name, Money ceiling, @Nullable UUID by) {
        if (!ceiling.isPositive()) throw new Refusal("pot.amount-not-positive", ceiling);
        if (!books.open(pot, name, ceiling)) throw new Refusal("pot.already-open", name);
        books.write(pot, Movement.OPENED, ceiling, pot.value(), name, by);
    }

    /** Sets money aside for the subject; refuses more than is available, and a second reservation for the same subject. */
    public void reserve(PotId pot, UUID subject, String reference, Money amount, @Nullable UUID by) {
        if (!amount.isPositive()) throw new Refusal("pot.amount-not-positive", amount);
        if (!books.take(pot, amount)) throw insufficient(get(pot), amount);
        if (!books.hold(pot, subject, amount)) throw new Refusal("pot.already-reserved", reference);
        books.write(pot, Movement.RESERVED_FOR, amount, subject, reference, by);
    }

    /** Gives the whole reservation of the subject back to the pot. */
    public void release(PotId pot, UUID subject, String reference, @Nullable UUID by) {
        settle(pot, Movement.RELEASED, subject, reference, by);
    }

    /** Turns the reservation of the subject into a commitment that only a payment or a recovery can move again. */
    public void commit(PotId pot, UUID subject, String reference, @Nullable UUID by) {
        settle(pot, Movement.COMMITTED_TO, subject, reference, by);
    }

    @Transactional(readOnly = true)
    public Pot get(PotId pot) {
        return queries.find(pot).orElseThrow(() -> new NotFound(pot));
    }

    @Transactional(readOnly = true)
    public List<Pot> all() {
        return queries.all();
    }

    /** The newest entries first. */
    @Transactional(readOnly = true)
    public Page<Entry> entries(PotId pot, @Nullable String cursor, int limit) {
        return queries.entries(pot, cursor, limit);
    }

    /** Whether every balance of the pot equals the sum of its entries. */
    @Transactional(readOnly = true)
    public boolean balanced(PotId pot) {
        return queries.balanced(pot);
    }

    private void settle(PotId pot, Movement movement, UUID subject, String reference, @Nullable UUID by) {
        if (!books.lock(pot)) throw new NotFound(pot);
        var amount = books.unhold(pot, subject).orElseThrow(() -> new Refusal("pot.not-reserved", reference));
        books.settle(pot, movement, amount);
        books.write(pot, movement, amount, subject, reference, by);
    }

    private static Refusal insufficient(Pot pot, Money amount) {
        return new Refusal("pot.insufficient", pot.name(), pot.available(), amount);
    }
}
