package org.almoner.ledger;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.shared.Sterling;
import org.almoner.support.RunningTest;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Eight people do whatever comes into their heads to three pots at once, for real. After each round of acts every
 * invariant of money holds. The seed of a failure is in its message: run it again with {@code -Dalmoner.seed=…}.
 */
@RunningTest
class PotPropertyTests {

    private static final int PEOPLE = 8;
    private static final int ROUNDS = 12;
    private static final int ACTS = 40;

    @Autowired
    Pots pots;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final long seed = Long.getLong("almoner.seed", new Random().nextLong());
    private final List<PotId> three = Stream.generate(PotId::next).limit(3).toList();
    private final List<UUID> awards = Stream.generate(UUID::randomUUID).limit(9).toList();
    private int entries = three.size();
    private int refusals;

    @Test
    void moneyIsNeitherMadeNorLostWhateverPeopleDoAtOnce() throws Exception {
        three.forEach(pot -> pots.open(pot, "Pot " + pot.value(), pounds(100_000), null));
        System.out.println("PotPropertyTests seed " + seed);
        for (var round = 0; round < ROUNDS; round++) {
            everybodyActs(round);
            everythingAddsUp("round %d of seed %d".formatted(round, seed));
        }
        assertThat(entries).as("something happened, seed %d", seed).isGreaterThan(300);
        assertThat(refusals).as("something was refused, seed %d", seed).isGreaterThan(300);
    }

    private void everybodyActs(int round) throws Exception {
        var sources = Stream.generate(UUID::randomUUID).limit(60).toList();
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(n -> new RandomActs(pots, transaction, seed + 1_000L * round + n, three, awards, sources))
                .toList();
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            var acting = new ArrayList<Callable<Void>>();
            for (var person : people)
                acting.add(() -> {
                    person.act(ACTS);
                    return null;
                });
            for (var acted : threads.invokeAll(acting)) acted.get();
        }
        entries += people.stream().mapToInt(RandomActs::written).sum();
        refusals += people.stream().mapToInt(RandomActs::refused).sum();
    }

    private void everythingAddsUp(String when) {
        var sources = Replay.noSources();
        var found = 0;
        for (var id : three) {
            var kept = entries(id);
            found += kept.size();
            addsUp(pots.get(id), new Replay(kept, sources), when);
        }
        assertThat(found)
                .as("entries are written by what was done and by nothing that was refused, %s", when)
                .isEqualTo(entries);
        var whole =
                Sterling.sum(three.stream().map(id -> pots.get(id).ceiling()).toList());
        assertThat(whole).as("all pots together, %s", when).isEqualTo(pounds(300_000));
    }

    private void addsUp(Pot pot, Replay replay, String when) {
        for (var account : Account.values())
            assertThat(pot.of(account)).as("%s, %s", account, when).isEqualTo(replay.of(account));
        var parts = Stream.of(Account.values()).skip(1).map(pot::of).reduce(Money::plus);
        assertThat(parts).as("the ceiling, %s", when).contains(pot.ceiling());
        for (var award : awards)
            for (var account : Account.values())
                if (account.ordinal() >= Account.RESERVED.ordinal())
                    assertThat(pots.standing(pot.id(), award).of(account))
                            .as("%s of an award, %s", account, when)
                            .isEqualTo(replay.of(award, account));
        assertThat(pots.at(pot.id(), clock.instant())).as("as at now, %s", when).isEqualTo(pot);
        assertThat(pots.balanced(pot.id())).as("balanced, %s", when).isTrue();
    }

    /** The oldest first. */
    private List<Entry> entries(PotId pot) {
        var all = new ArrayList<Entry>();
        String cursor = null;
        do {
            var page = pots.entries(pot, cursor, 500);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all.reversed();
    }
}
