package org.almoner.award;

import static org.almoner.shared.Sterling.ZERO;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.almoner.identity.Role;
import org.almoner.shared.Refusal;
import org.almoner.support.RunningTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Many people at once, with real threads and commits. */
@RunningTest
class AwardRaceTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Awards awards;

    AwardFixture given;

    @BeforeEach
    void fixture() {
        given = AwardFixture.in(beans);
    }

    @Test
    void fiftyDecisionsAboutTheLastTenThousandMakeOneWinner() throws Exception {
        var round = given.round(pounds(10_000), null);
        var chair = given.person("Chair", Role.PANEL);
        var ids = Stream.generate(() -> given.proposed(round, pounds(10_000), "4"))
                .limit(50)
                .toList();
        var refusals = together(ids.stream()
                .<Runnable>map(id -> () -> awards.decide(id, AwardFixture.recommend(), chair))
                .toList());
        assertThat(refusals).hasSize(49).containsOnly("pot.insufficient");
        assertThat(given.given(ids)).isEqualTo(pounds(10_000));
        assertThat(given.pot(round).available()).isEqualTo(ZERO);
        assertThat(given.pot(round).reserved()).isEqualTo(pounds(10_000));
        assertThat(given.balanced(round)).isTrue();
    }

    @Test
    void twoApproversAtOnceCannotSplitAnAwardBeyondTheirLimit() throws Exception {
        var round = given.round(pounds(200_000), null);
        var chair = given.person("Chair", Role.PANEL);
        var one = given.person("One", pounds(90_000), Role.APPROVER);
        var two = given.person("Two", pounds(90_000), Role.APPROVER);
        var first = given.proposed(round, pounds(60_000), "4");
        var second = given.proposed(round, pounds(60_000), "4");
        given.sameOrganisation(second, first);
        for (var id : List.of(first, second)) awards.decide(id, AwardFixture.recommend(), chair);
        var refusals = together(List.of(() -> awards.approve(first, one), () -> awards.approve(second, two)));
        assertThat(refusals).containsExactly("award.above-limit");
        assertThat(List.of(awards.approved(first), awards.approved(second))).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void manyDecisionsAtOnceKeepToTheNumberOfAwardsOfTheRound() throws Exception {
        var round = given.round(pounds(200_000), 3);
        var chair = given.person("Chair", Role.PANEL);
        var ids = Stream.generate(() -> given.proposed(round, pounds(10_000), "4"))
                .limit(12)
                .toList();
        var refusals = together(ids.stream()
                .<Runnable>map(id -> () -> awards.decide(id, AwardFixture.recommend(), chair))
                .toList());
        assertThat(refusals).hasSize(9).containsOnly("award.too-many");
        assertThat(given.pot(round).reserved()).isEqualTo(pounds(30_000));
    }

    /** Lets all of them go at one moment; answers with the code of every refusal. */
    private static List<String> together(List<Runnable> acts) throws Exception {
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var start = new CountDownLatch(1);
            var running = new ArrayList<Future<?>>();
            for (var act : acts)
                running.add(threads.submit(() -> {
                    start.await();
                    act.run();
                    return null;
                }));
            start.countDown();
            var refusals = new ArrayList<String>();
            for (var each : running) refusal(each, refusals);
            return refusals;
        }
    }

    private static void refusal(Future<?> act, List<String> refusals) throws InterruptedException {
        try {
            act.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof Refusal refusal)) throw new AssertionError(e.getCause());
            refusals.add(refusal.code());
        }
    }
}
