package org.almoner.ledger;

import static org.almoner.shared.Sterling.ZERO;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.almoner.shared.Refusal;
import org.almoner.support.RunningTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningTest
class PotConcurrencyTests {

    @Autowired
    Pots pots;

    @Test
    void fiftyPeopleForTheLastTenThousandMakeOneWinner() throws Exception {
        var pot = PotId.next();
        pots.open(pot, "The last ten thousand", pounds(10_000), null);
        var refusals = together(50, n -> pots.reserve(pot, UUID.randomUUID(), "T-" + n, pounds(10_000), null));
        assertThat(refusals).hasSize(49).containsOnly("pot.insufficient");
        assertThat(pots.get(pot).available()).isEqualTo(ZERO);
        assertThat(pots.get(pot).reserved()).isEqualTo(pounds(10_000));
        assertThat(pots.entries(pot, null, 100).items()).hasSize(2);
        assertThat(pots.balanced(pot)).isTrue();
    }

    @Test
    void oneReservationIsReleasedOnceHoweverManyTry() throws Exception {
        var pot = PotId.next();
        var award = UUID.randomUUID();
        pots.open(pot, "Released once", pounds(10_000), null);
        pots.reserve(pot, award, "T-1", pounds(10_000), null);
        var refusals = together(20, n -> pots.release(pot, award, "T-1", null));
        assertThat(refusals).hasSize(19).containsOnly("pot.not-reserved");
        assertThat(pots.get(pot).available()).isEqualTo(pounds(10_000));
        assertThat(pots.balanced(pot)).isTrue();
    }

    /** Lets all of them go at one moment; answers with the code of every refusal. */
    private static List<String> together(int people, java.util.function.IntConsumer act) throws Exception {
        try (var threads = Executors.newFixedThreadPool(people)) {
            var start = new CountDownLatch(1);
            var acts = new ArrayList<Future<?>>();
            for (var i = 0; i < people; i++) {
                var n = i;
                acts.add(threads.submit(() -> {
                    start.await();
                    act.accept(n);
                    return null;
                }));
            }
            start.countDown();
            var refusals = new ArrayList<String>();
            for (var each : acts) refusal(each).ifPresent(refusals::add);
            return refusals;
        }
    }

    private static java.util.Optional<String> refusal(Future<?> act) throws InterruptedException {
        try {
            act.get();
            return java.util.Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) return java.util.Optional.of(refusal.code());
            throw new AssertionError(e.getCause());
        }
    }
}
