package org.almoner.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.almoner.application.ApplicationId;
import org.almoner.fund.Criterion;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Refusal;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ScoringTests {

    private static final List<Criterion> CRITERIA = List.of(
            new Criterion("need", "Need", "", 50),
            new Criterion("plan", "Plan", "", 30),
            new Criterion("team", "Team", "", 20));
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Scoring SCORING = new Scoring(CRITERIA);

    private final ApplicationId application = ApplicationId.next();

    @Test
    void weighsEachCriterion() {
        assertThat(SCORING.mean(review(5, 3, 1))).isEqualByComparingTo("3.6");
    }

    @Test
    void sumsAllReviewsBeforeItRoundsOnce() {
        var reviews = List.of(review(4, 4, 3), review(4, 3, 3), review(3, 4, 4));
        assertThat(SCORING.mean(reviews)).isEqualTo(new BigDecimal("3.6000"));
        assertThat(SCORING.mean(List.of(review(5, 5, 4), review(5, 5, 5), review(5, 5, 5))))
                .isEqualTo(new BigDecimal("4.9333"));
        assertThat(SCORING.mean(List.of(review(5, 5, 4), review(5, 5, 4), review(5, 5, 5))))
                .isEqualTo(new BigDecimal("4.8667"));
    }

    @Test
    void measuresHowFarReviewersAreApart() {
        var apart = List.of(review(5, 5, 5), review(4, 4, 4), review(3, 3, 3));
        assertThat(SCORING.spread(apart)).isEqualByComparingTo("2");
        assertThat(SCORING.spread(List.of(review(1, 2, 3)))).isEqualByComparingTo("0");
    }

    @Test
    void completesWithTheLastReviewOnly() {
        var assessment = Assessment.open(application, RoundId.next(), 2);
        assertThat(assessment.count(List.of(review(4, 4, 4)), SCORING, NOW)).isNull();
        var completed = assessment.count(List.of(review(4, 4, 4), review(2, 2, 2)), SCORING, NOW);
        assertThat(completed).isEqualTo(new ReviewsCompleted(application, new BigDecimal("3.0000")));
        assertThat(assessment.divergent()).isTrue();
    }

    @Test
    void doesNotCallExactlyOneAndAHalfDivergent() {
        var assessment = Assessment.open(application, RoundId.next(), 2);
        assessment.count(List.of(review(5, 5, 0), review(3, 2, 2)), SCORING, NOW);
        assertThat(assessment.spread()).isEqualByComparingTo("1.5");
        assertThat(assessment.divergent()).isFalse();
    }

    @Test
    void isStaffedByAsManyReviewsAsItNeeds() {
        var assessment = Assessment.open(application, RoundId.next(), 3);
        assessment.staff(2);
        assertThat(assessment.staffed()).isFalse();
        assessment.staff(3);
        assertThat(assessment.staffed()).isTrue();
    }

    @Test
    void countsTheModeratedScoreInsteadOfTheMean() {
        var assessment = Assessment.open(application, RoundId.next(), 1);
        refused("assessment.outstanding", () -> assessment.moderate(BigDecimal.TWO, "agreed", PersonId.next()));
        assessment.count(List.of(review(4, 4, 4)), SCORING, NOW);
        refused("assessment.reason-needed", () -> assessment.moderate(BigDecimal.TWO, " ", PersonId.next()));
        refused(
                "assessment.score-out-of-range",
                () -> assessment.moderate(new BigDecimal("5.01"), "agreed", PersonId.next()));
        assessment.moderate(new BigDecimal("2.5"), "agreed", PersonId.next());
        assertThat(assessment.score()).isEqualByComparingTo("2.5");
        assertThat(assessment.mean()).isEqualByComparingTo("4");
    }

    private Review review(int need, int plan, int team) {
        var reviewer = PersonId.next();
        var review = Review.invite(application, reviewer, NOW);
        review.accept(reviewer);
        var scores = List.of(
                new Score("need", need, "because"),
                new Score("plan", plan, "because"),
                new Score("team", team, "because"));
        review.score(scores, "", CRITERIA, reviewer);
        review.submit(CRITERIA, NOW, reviewer);
        return review;
    }

    private static void refused(String code, ThrowingCallable act) {
        Assertions.assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
