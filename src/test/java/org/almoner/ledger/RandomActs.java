package org.almoner.ledger;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What one person does at random to some pots: every kind of move, sensible or not, with sources that come again. Counts
 * the entries that must have been written. One source at two pots at the same time meets the database's own guard.
 */
class RandomActs {

    private static final long BILLION_POUNDS = 100_000_000_000_000L;

    private final Pots pots;
    private final TransactionTemplate transaction;
    private final Random random;
    private final List<PotId> pot;
    private final List<UUID> awards;
    private final List<UUID> sources;
    private int written;
    private int refused;

    RandomActs(
            Pots pots,
            TransactionTemplate transaction,
            long seed,
            List<PotId> pot,
            List<UUID> awards,
            List<UUID> sources) {
        this.pots = pots;
        this.transaction = transaction;
        this.random = new Random(seed);
        this.pot = pot;
        this.awards = awards;
        this.sources = sources;
    }

    void act(int times) {
        for (var i = 0; i < times; i++) {
            try {
                if (random.nextInt(10) == 0) thinkBetterOfIt();
                else written += move(one(pot));
            } catch (Refusal | DuplicateKeyException refusal) {
                refused++;
            }
        }
    }

    int written() {
        return written;
    }

    int refused() {
        return refused;
    }

    /** Several moves in one transaction that comes to nothing. */
    private void thinkBetterOfIt() {
        var same = one(pot);
        transaction.executeWithoutResult(status -> {
            for (var i = 0; i < 3; i++) moveWithin(same);
            status.setRollbackOnly();
        });
    }

    private void moveWithin(PotId same) {
        var award = one(awards);
        pots.reserve(same, award, "T", pence(1 + random.nextInt(100)), null);
        pots.commit(same, award, "T", null);
    }

    private int move(PotId from) {
        var award = one(awards);
        var source = one(sources);
        var amount = amount();
        switch (random.nextInt(12)) {
            case 0, 1 -> pots.reserve(from, award, "T", amount, null);
            case 2 -> pots.release(from, award, "T", null);
            case 3 -> pots.commit(from, award, "T", null);
            case 4, 5 -> pots.owe(from, award, source, "T", amount, null);
            case 6 -> pots.disown(from, award, source, "T", null);
            case 7, 8 -> pots.pay(from, award, source, "T", amount, null);
            case 9 -> pots.recover(from, award, source, "T", amount, null);
            case 10 -> pots.restore(from, award, source, "T", amount, null);
            default -> {
                return rarer(from, award, source, amount);
            }
        }
        return 1;
    }

    private int rarer(PotId from, UUID award, UUID source, Money amount) {
        if (random.nextBoolean()) {
            pots.decommit(from, award, source, "T", amount, null);
            return 1;
        }
        pots.transfer(from, one(pot), source, "T", amount, null);
        return 2;
    }

    private Money amount() {
        return switch (random.nextInt(20)) {
            case 0 -> Sterling.ZERO;
            case 1 -> pence(-1);
            case 2 -> pence(BILLION_POUNDS);
            case 3, 4, 5 -> pence(1);
            default -> pence(1 + random.nextInt(200_000));
        };
    }

    private static Money pence(long pence) {
        return Sterling.pence(pence);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
