package org.almoner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.Date;
import org.almoner.application.ApplicationId;
import org.almoner.identity.PersonId;
import org.almoner.review.ReviewAccepted;
import org.almoner.review.ReviewCancelled;
import org.almoner.review.ReviewDeclined;
import org.almoner.review.ReviewId;
import org.almoner.review.ReviewInvited;
import org.almoner.review.ReviewSubmitted;
import org.almoner.review.Reviews;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiagramTest
class ReviewDiagramTests {

    static final Instant REMINDER = TestClock.START.plusSeconds(10 * 86_400);
    static final Instant LAPSE = TestClock.START.plusSeconds(20 * 86_400);

    final ReviewId review = ReviewId.next();
    final ApplicationId application = ApplicationId.next();
    final PersonId reviewer = PersonId.next();

    @Autowired
    Diagram diagram;

    @Autowired
    Timers timers;

    @Autowired
    Reviews reviews;

    @BeforeEach
    void inviteAReviewer() {
        reset(reviews);
        given(reviews.reviewer(review)).willReturn(reviewer.value().toString());
        given(reviews.headline(review)).willReturn("LSD-2026-0042 Quieter streams");
        given(reviews.dueAt(review)).willReturn(Date.from(LAPSE));
        given(reviews.reminderDue(review)).willReturn(Date.from(REMINDER));
        given(reviews.lapsesAt(review)).willReturn(Date.from(LAPSE));
        diagram.happens(new ReviewInvited(review, application, reviewer, null));
    }

    @Test
    void asksTheReviewerInPerson() {
        assertThat(diagram.items(review)).singleElement().satisfies(item -> {
            assertThat(item.event()).isEqualTo("ReviewAccepted");
            assertThat(item.name()).isEqualTo("Accept and declare interests");
            assertThat(item.headline()).isEqualTo("LSD-2026-0042 Quieter streams");
            assertThat(item.assignee()).isEqualTo(reviewer.value());
            assertThat(item.groups()).isEmpty();
            assertThat(item.dueAt()).isEqualTo(LAPSE);
        });
    }

    @Test
    void thanksForAReviewThatCameInTime() {
        diagram.happens(new ReviewAccepted(review, application, reviewer));
        assertThat(diagram.waitsFor(review)).containsExactly("ReviewSubmitted");
        diagram.happens(new ReviewSubmitted(review, application, reviewer));
        assertThat(diagram.endedAt(review)).isEqualTo("received");
        verify(reviews).thank(review);
        verify(reviews, never()).remind(review);
    }

    @Test
    void remindsOnceAndKeepsWaiting() {
        timers.passUntil(REMINDER);
        diagram.note(review);
        verify(reviews).remind(review);
        assertThat(diagram.waitsFor(review)).containsExactly("ReviewAccepted");
    }

    @Test
    void replacesAReviewerWhoDeclinesEvenAfterAccepting() {
        diagram.happens(new ReviewAccepted(review, application, reviewer));
        diagram.happens(new ReviewDeclined(review, application, null, "On leave", reviewer));
        assertThat(diagram.endedAt(review)).isEqualTo("replaced");
        verify(reviews).replaceReviewer(review);
        verify(reviews, never()).lapse(review);
    }

    @Test
    void replacesAReviewerWhoLetsTheTimeRunOut() {
        timers.passUntil(LAPSE);
        assertThat(diagram.endedAt(review)).isEqualTo("replaced");
        verify(reviews).lapse(review);
        verify(reviews).replaceReviewer(review);
        assertThat(diagram.waitsFor(review)).isEmpty();
    }

    @Test
    void asksNoMoreWhenTheReviewIsCancelled() {
        diagram.happens(new ReviewCancelled(review, application, "Withdrawn", null));
        assertThat(diagram.endedAt(review)).isEqualTo("cancelled");
        verify(reviews, never()).replaceReviewer(review);
    }

    @AfterAll
    void everyNodeIsPassed() {
        diagram.assertEveryNodePassed("review");
    }
}
