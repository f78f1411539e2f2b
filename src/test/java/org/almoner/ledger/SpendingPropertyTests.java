package org.almoner.ledger;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.agreement.AgreementId;
import org.almoner.claim.ClaimFixture;
import org.almoner.payment.PaymentRun;
import org.almoner.payment.PaymentRunId;
import org.almoner.reporting.Checks;
import org.almoner.support.RunningTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Four people claim, check, approve, pay, recover, transfer and close at random and at once, for real, under agreements
 * of two pots. After each round every invariant of money holds, from the entries of the pots to the lines of the bank.
 * The seed of a failure is in its message: run it again with {@code -Dalmoner.seed=…}.
 */
@RunningTest
class SpendingPropertyTests {

    private static final int PEOPLE = 4;
    private static final int ROUNDS = 4;
    private static final int ACTS = 40;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Checks checks;

    @Autowired
    TestClock clock;

    private final long seed = Long.getLong("almoner.seed", new Random().nextLong());
    private final ConcurrentLinkedQueue<PaymentRunId> runs = new ConcurrentLinkedQueue<>();
    private final TreeMap<String, Integer> done = new TreeMap<>();
    private int refused;
    private Offices offices;
    private List<AgreementId> agreements;
    private Hands hands;
    private Spent spent;

    @BeforeEach
    void agreementsOfTwoPots() {
        clock.set(TestClock.START);
        offices = Offices.in(beans);
        var given = ClaimFixture.in(beans);
        var rounds = List.of(
                given.awards().round(pounds(40_000), null), given.awards().round(pounds(40_000), null));
        agreements = IntStream.range(0, 4)
                .mapToObj(n -> given.agreements.active(rounds.get(n % 2), pounds(10_000)))
                .toList();
        clock.set(ClaimFixture.JANUARY);
        hands = Hands.of(given);
        spent = new Spent(offices, checks, agreements);
    }

    @AfterEach
    void theClockGoesOn() {
        clock.run();
    }

    @Test
    void whateverPeopleDoAtOnceWithSignedMoneyEveryPennyIsAccountedFor() throws Exception {
        System.out.println("SpendingPropertyTests seed " + seed);
        for (var round = 0; round < ROUNDS; round++) {
            everybodyActs(round);
            filesAreWritten();
            spent.addsUp("round %d of seed %d".formatted(round, seed), List.copyOf(runs));
        }
        System.out.println("SpendingPropertyTests " + done + ", refused " + refused);
        assertThat(done)
                .as("seed %d", seed)
                .containsKeys("draft", "check", "approve", "prepare", "authorise", "confirm");
        assertThat(refused).as("something was refused, seed %d", seed).isGreaterThan(100);
    }

    private void everybodyActs(int round) throws Exception {
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(n -> new RandomSpending(offices, seed + 1_000L * round + n, agreements, hands, runs))
                .toList();
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            var acting = people.stream()
                    .<Callable<Void>>map(person -> () -> {
                        person.act(ACTS);
                        return null;
                    })
                    .toList();
            for (var acted : threads.invokeAll(acting)) acted.get();
        }
        for (var person : people) person.done().forEach((act, times) -> done.merge(act, times, Integer::sum));
        refused += people.stream().mapToInt(RandomSpending::refused).sum();
    }

    private void filesAreWritten() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Stream.of(runs.toArray(PaymentRunId[]::new))
                        .noneMatch(run -> offices.runs().get(run).status() == PaymentRun.Status.AUTHORISED));
    }
}
