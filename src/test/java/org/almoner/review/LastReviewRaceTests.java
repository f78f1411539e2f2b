package org.almoner.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.almoner.application.ApplicationId;
import org.almoner.audit.AuditRecord;
import org.almoner.audit.AuditTrail;
import org.almoner.fund.RoundId;
import org.almoner.identity.Role;
import org.almoner.support.RunningTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The last two reviewers press the button together: one of them is last, and only one. */
@RunningTest
class LastReviewRaceTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Reviews reviews;

    @Autowired
    Assessments assessments;

    @Autowired
    AuditTrail trail;

    private RoundId round;
    private ReviewFixture given;

    @BeforeEach
    void given() {
        given = ReviewFixture.in(beans);
        round = given.round(3, false);
        for (var name : List.of("Rita", "Rob", "Rose")) given.person(name, Role.REVIEWER);
    }

    @RepeatedTest(8)
    void completesExactlyOnceWhenAllSubmitAtOnce() throws Exception {
        var application = accepted();
        var together = new CyclicBarrier(3);
        var acts = reviews.of(application).stream()
                .<Callable<Void>>map(review -> () -> {
                    together.await();
                    reviews.submit(review.id(), review.reviewer());
                    return null;
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var done : threads.invokeAll(acts)) done.get();
        }
        assertThat(assessments.get(application).complete()).isTrue();
        assertThat(assessments.get(application).submitted()).isEqualTo(3);
        assertThat(trail.of(List.of(application.value())))
                .extracting(AuditRecord::event)
                .containsOnlyOnce("ReviewsCompleted");
    }

    private ApplicationId accepted() {
        var lead = given.person("Ada Lead", Role.APPLICANT);
        var application = given.eligible(round, given.organisation("Beacon " + lead.value(), lead), lead);
        await().until(() -> reviews.of(application).size() == 3);
        for (var review : reviews.of(application)) given.accept(review, 4);
        return application;
    }
}
