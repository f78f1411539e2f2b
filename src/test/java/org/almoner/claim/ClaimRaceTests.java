package org.almoner.claim;

import static org.almoner.claim.ClaimFixture.milestone;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.almoner.agreement.AgreementId;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.shared.Refusal;
import org.almoner.support.RunningTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several people at once, with real threads and commits, under an agreement of £60,000. */
@RunningTest
class ClaimRaceTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Claims claims;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    ClaimFixture given;
    PersonId lead;
    AgreementId agreement;

    @BeforeEach
    void anActiveAgreement() {
        clock.set(TestClock.START);
        given = ClaimFixture.in(beans);
        lead = given.agreements.lead;
        agreement = given.active(given.awards().round(pounds(100_000), null), pounds(60_000));
    }

    @AfterEach
    void theClockGoesOn() {
        clock.run();
    }

    @Test
    void twoClaimsForWhatIsLeftMakeOneWinner() throws Exception {
        var first = given.written(agreement, milestone(0), pounds(40_000), lead);
        var second = given.written(agreement, milestone(1), pounds(40_000), lead);
        var refused = together(List.of(() -> claims.submit(first, lead), () -> claims.submit(second, lead)));
        assertThat(refused).containsExactly("claim.above-left");
        assertThat(claims.totals(agreement).claimed()).isEqualTo(pounds(40_000));
        assertThat(claims.of(agreement)).filteredOn(claim -> !claim.draft()).hasSize(1);
    }

    @Test
    void pressedTenTimesAtOnceAClaimIsSubmittedOnce() throws Exception {
        var id = given.written(agreement, milestone(0), pounds(10_000), lead);
        var refused = together(IntStream.range(0, 10)
                .<Runnable>mapToObj(n -> () -> claims.submit(id, lead))
                .toList());
        assertThat(refused).hasSize(9).containsOnly("claim.not-possible-now");
        assertThat(claims.get(id).number()).isEqualTo(1);
    }

    @Test
    void twoPeopleWhoStartTheSameMilestoneMakeOneDraft() throws Exception {
        var refused = together(List.of(
                () -> claims.draft(agreement, milestone(0), lead), () -> claims.draft(agreement, milestone(0), lead)));
        assertThat(refused).containsExactly("claim.milestone-claimed");
        assertThat(claims.of(agreement)).hasSize(1);
    }

    @Test
    void theDatabaseRefusesTheSecondOfTwoThatWentAroundTheRules() throws Exception {
        var first = given.written(agreement, milestone(0), pounds(40_000), lead);
        var second = given.written(agreement, milestone(1), pounds(40_000), lead);
        var refused = together(List.of(() -> force(first, 1), () -> force(second, 2)));
        assertThat(refused).containsExactly("database");
        assertThat(claims.totals(agreement).claimed()).isEqualTo(pounds(40_000));
    }

    @Test
    void anApproverCannotSplitAPaymentBeyondTheirLimitByApprovingTwiceAtOnce() throws Exception {
        var officer = given.awards().person("Olive Officer", Role.OFFICER);
        var approver = given.awards().person("Ben Budget", pounds(40_000), Role.APPROVER);
        var ids = List.of(
                given.submitted(agreement, milestone(0), pounds(30_000), lead),
                given.submitted(agreement, milestone(1), pounds(30_000), lead));
        ids.forEach(id -> claims.check(id, List.of(), officer));
        var refused = together(ids.stream()
                .<Runnable>map(id -> () -> claims.approve(id, approver))
                .toList());
        assertThat(refused).containsExactly("claim.above-limit");
        assertThat(claims.totals(agreement).approved()).isEqualTo(pounds(30_000));
    }

    private void force(ClaimId id, int number) {
        jdbc.sql("""
                update claim set status = 'SUBMITTED', number = :number, reference = :reference,
                    submitted_at = now(), submitted_by = :lead where id = :id""")
                .param("number", number)
                .param("reference", id.value().toString())
                .param("lead", lead.value())
                .param("id", id.value())
                .update();
    }

    /** Runs them at the same moment; what was refused, and "database" for what only the database refused. */
    private static List<String> together(List<Runnable> acts) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var running = new ArrayList<Future<List<String>>>();
            for (var act : acts)
                running.add(threads.submit(() -> {
                    start.await();
                    return refused(act);
                }));
            start.countDown();
            var refused = new ArrayList<String>();
            for (var result : running) refused.addAll(result.get());
            return refused;
        }
    }

    private static List<String> refused(Runnable act) {
        try {
            act.run();
            return List.of();
        } catch (Refusal refusal) {
            return List.of(refusal.code());
        } catch (DataAccessException broken) {
            return List.of("database");
        }
    }
}
