package org.almoner.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.almoner.application.ApplicationId;
import org.almoner.fund.Criterion;
import org.almoner.identity.PersonId;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReviewTests {

    private static final List<Criterion> CRITERIA =
            List.of(new Criterion("need", "Need", "", 60), new Criterion("plan", "Plan", "", 40));
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final PersonId reviewer = PersonId.next();
    private final Review review = Review.invite(ApplicationId.next(), reviewer, NOW);

    @Test
    void goesFromInvitationToSubmission() {
        accepted();
        review.score(scores(4, 3), " Good. ", CRITERIA, reviewer);
        review.submit(CRITERIA, NOW, reviewer);
        assertThat(review.status()).isEqualTo(Review.Status.SUBMITTED);
        assertThat(review.submittedAt()).isEqualTo(NOW);
        assertThat(review.comment()).isEqualTo("Good.");
    }

    @Test
    void isNotFoundForAnybodyElse() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> review.accept(PersonId.next()));
    }

    @Test
    void cannotBeScoredBeforeItIsAccepted() {
        refused("review.not-allowed-now", () -> review.score(scores(4, 3), "", CRITERIA, reviewer));
    }

    @Test
    void keepsADraftWithGaps() {
        accepted();
        review.score(List.of(new Score("need", null, "half a thought")), "", CRITERIA, reviewer);
        assertThat(review.missing(CRITERIA)).isEqualTo(CRITERIA);
    }

    @Test
    void refusesToBeSubmittedWithoutAJustification() {
        accepted();
        review.score(List.of(new Score("need", 4, "because"), new Score("plan", 3, "  ")), "", CRITERIA, reviewer);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> review.submit(CRITERIA, NOW, reviewer))
                .satisfies(refusal -> assertThat(refusal.args()).containsExactly("Plan"));
    }

    @Test
    void refusesAScoreOffTheScale() {
        accepted();
        refused("review.score-out-of-range", () -> review.score(scores(6, 3), "", CRITERIA, reviewer));
        refused("review.score-out-of-range", () -> review.score(scores(-1, 3), "", CRITERIA, reviewer));
    }

    @Test
    void refusesACriterionTheRoundDoesNotHave() {
        accepted();
        var unknown = List.of(new Score("charm", 3, "very"));
        refused("review.unknown-criterion", () -> review.score(unknown, "", CRITERIA, reviewer));
    }

    @Test
    void refusesTwoScoresForOneCriterion() {
        accepted();
        var twice = List.of(new Score("need", 3, "a"), new Score("need", 5, "b"));
        refused("review.criterion-twice", () -> review.score(twice, "", CRITERIA, reviewer));
    }

    @Test
    void disappearsForAReviewerWhoDeclaresACloseInterest() {
        review.decline(Interest.HARD, "My sister works there", reviewer);
        assertThat(review.status()).isEqualTo(Review.Status.CONFLICTED);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> review.accept(reviewer));
    }

    @Test
    void isDeclinedNotConflictedForALesserInterest() {
        review.decline(Interest.SOFT, "We shared a stage once", reviewer);
        assertThat(review.status()).isEqualTo(Review.Status.DECLINED);
    }

    @Test
    void wantsAReasonForBeingDeclined() {
        refused("review.reason-needed", () -> review.decline(null, " ", reviewer));
    }

    @Test
    void cannotChangeOnceSubmitted() {
        accepted();
        review.score(scores(4, 3), "", CRITERIA, reviewer);
        review.submit(CRITERIA, NOW, reviewer);
        refused("review.not-allowed-now", () -> review.score(scores(5, 5), "", CRITERIA, reviewer));
        refused("review.not-allowed-now", () -> review.submit(CRITERIA, NOW, reviewer));
        refused("review.not-allowed-now", () -> review.decline(null, "tired", reviewer));
        refused("review.not-allowed-now", () -> review.cancel("late", PersonId.next()));
        refused("review.not-allowed-now", review::lapse);
    }

    private void accepted() {
        review.accept(reviewer);
    }

    private static List<Score> scores(int need, int plan) {
        return List.of(new Score("need", need, "because"), new Score("plan", plan, "because"));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
