package org.almoner.ledger;

import java.time.Instant;
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
 * when the process acts. A {@code source} is the act behind a move: a second move of one kind from one source is refused.
 */
@Service
@Transactional
public class Pots {

    private final Books books;
    private final Moves moves;
    private final PotQueries queries;
    private final Bindings bindings;

    Pots(Books books, Moves moves, PotQueries queries, Bindings bindings) {
        this.books = books;
        this.moves = moves;
        this.queries = queries;
        this.bindings = bindings;
    }

    public void open(PotId pot, String name, Money ceiling, @Nullable UUID by) {
        Moves.positive(ceiling);
        if (!books.open(pot, name, ceiling)) throw new Refusal("pot.already-open", name);
        books.write(pot, Movement.OPENED, ceiling, new Cause(pot.value(), null, name, by));
    }

    /** Sets money aside for the subject; refuses more than is available, and a second reservation for the same subject. */
    public void reserve(PotId pot, UUID subject, String reference, Money amount, @Nullable UUID by) {
        moves.reserve(pot, amount, new Cause(subject, null, reference, by));
    }

    /** Gives the whole reservation of the subject back to the pot. */
    public void release(PotId pot, UUID subject, String reference, @Nullable UUID by) {
        moves.settle(pot, Movement.RELEASED, new Cause(subject, null, reference, by));
    }

    /** Turns the reservation of the subject into a commitment that its claims draw on. */
    public void commit(PotId pot, UUID subject, String reference, @Nullable UUID by) {
        moves.settle(pot, Movement.COMMITTED, new Cause(subject, null, reference, by));
    }

    /** Committed money becomes payable: the claim {@code source} was approved. Refuses more than is left to claim. */
    public void owe(PotId pot, UUID subject, UUID source, String reference, Money amount, @Nullable UUID by) {
        moves.shift(pot, Movement.OWED, amount, new Cause(subject, source, reference, by), source);
    }

    /** A payment that will never be made: all that {@code source} made payable is committed again. */
    public void disown(PotId pot, UUID subject, UUID source, String reference, @Nullable UUID by) {
        moves.disown(pot, new Cause(subject, source, reference, by), source);
    }

    /** Payable money was paid by the payment {@code source}. */
    public void pay(PotId pot, UUID subject, UUID source, String reference, Money amount, @Nullable UUID by) {
        moves.shift(pot, Movement.PAID, amount, new Cause(subject, source, reference, by), source);
    }

    /** Paid money came back by the recovery {@code source}; it can be spent again only when restored. */
    public void recover(PotId pot, UUID subject, UUID source, String reference, Money amount, @Nullable UUID by) {
        moves.shift(pot, Movement.RECOVERED, amount, new Cause(subject, source, reference, by), source);
    }

    /** Recovered money is available again. */
    public void restore(PotId pot, UUID subject, UUID source, String reference, Money amount, @Nullable UUID by) {
        moves.shift(pot, Movement.RESTORED, amount, new Cause(subject, source, reference, by), source);
    }

    /** Committed money that will not be claimed, at closing or termination, is available again. */
    public void decommit(PotId pot, UUID subject, UUID source, String reference, Money amount, @Nullable UUID by) {
        moves.shift(pot, Movement.DECOMMITTED, amount, new Cause(subject, source, reference, by), source);
    }

    /** Available money moves to another pot, and both ceilings with it. {@link Transfers} asks two people first. */
    public void transfer(PotId from, PotId to, UUID source, String reference, Money amount, @Nullable UUID by) {
        var out = new Cause(from.value(), source, reference, by);
        var in = new Cause(to.value(), source, reference, by);
        moves.transfer(from, to, amount, out, in, source);
    }

    /** All that is available leaves the pot for where it came from; nothing happens when nothing is. */
    public void withdraw(PotId pot, UUID source, String reference, @Nullable UUID by) {
        moves.withdraw(pot, new Cause(pot.value(), source, reference, by), source);
    }

    @Transactional(readOnly = true)
    public Pot get(PotId pot) {
        return queries.find(pot).orElseThrow(() -> new NotFound(pot));
    }

    @Transactional(readOnly = true)
    public List<Pot> all() {
        return queries.all();
    }

    /** The balances as they were at that instant, from the entries alone; zeros before it was opened. */
    @Transactional(readOnly = true)
    public Pot at(PotId pot, Instant at) {
        return queries.at(pot, at).orElseThrow(() -> new NotFound(pot));
    }

    /** The balances at that instant of every pot that was open by then. */
    @Transactional(readOnly = true)
    public List<Pot> allAt(Instant at) {
        return queries.allAt(at);
    }

    /** Where the money of one award stands now. */
    @Transactional(readOnly = true)
    public Standing standing(PotId pot, UUID subject) {
        return bindings.standing(pot, subject);
    }

    /** The newest entries first. */
    @Transactional(readOnly = true)
    public Page<Entry> entries(PotId pot, @Nullable String cursor, int limit) {
        return queries.entries(pot, cursor, limit);
    }

    /** Whether every balance of the pot equals the sum of its entries, and of what is bound to each award. */
    @Transactional(readOnly = true)
    public boolean balanced(PotId pot) {
        return queries.balanced(pot);
    }
}
