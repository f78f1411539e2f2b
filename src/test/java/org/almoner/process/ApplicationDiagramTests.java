package org.almoner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.almoner.application.ApplicationId;
import org.almoner.application.ApplicationReopened;
import org.almoner.application.ApplicationResubmitted;
import org.almoner.application.ApplicationSubmitted;
import org.almoner.application.ApplicationWithdrawn;
import org.almoner.application.Applications;
import org.almoner.application.EligibilityDecided;
import org.almoner.application.Receipts;
import org.almoner.application.Reopenings;
import org.almoner.application.Screenings;
import org.almoner.award.Awards;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.review.ReviewersAssigned;
import org.almoner.review.ReviewersRanShort;
import org.almoner.review.Reviews;
import org.almoner.review.ReviewsCompleted;
import org.almoner.shared.Sterling;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiagramTest
class ApplicationDiagramTests {

    final ApplicationId application = ApplicationId.next();
    final RoundId round = RoundId.next();
    final OrganisationId organisation = OrganisationId.next();
    final PersonId someone = PersonId.next();

    @Autowired
    Diagram diagram;

    @Autowired
    Timers timers;

    @Autowired
    Receipts receipts;

    @Autowired
    Reopenings reopenings;

    @Autowired
    Applications applications;

    @Autowired
    Screenings screenings;

    @Autowired
    Reviews reviews;

    @Autowired
    Awards awards;

    @BeforeEach
    void theRulesDecideAndReviewersAreFound() {
        reset(receipts, reopenings, applications, screenings, reviews, awards);
        given(applications.headline(application)).willReturn("LSD-2026-0042 Quieter streams");
        given(screenings.decided(application)).willReturn(true);
        given(screenings.eligible(application)).willReturn(true);
        given(applications.competed(application)).willReturn(true);
        given(reviews.staffed(application)).willReturn(true);
    }

    @Test
    void putsADirectAwardToThePanelWithoutReviews() {
        given(applications.competed(application)).willReturn(false);
        submit();
        assertThat(diagram.endedAt(application)).isEqualTo("proposed");
        verify(awards).propose(application);
        verify(reviews, never()).invite(application);
    }

    @Test
    void putsAReviewedApplicationToThePanel() {
        submit();
        assertThat(diagram.waitsFor(application)).isEmpty();
        diagram.happens(new ReviewsCompleted(application, BigDecimal.valueOf(4)));
        assertThat(diagram.endedAt(application)).isEqualTo("proposed");
        var order = inOrder(receipts, screenings, reviews, awards);
        order.verify(receipts).send(application);
        order.verify(screenings).screen(application);
        order.verify(reviews).invite(application);
        order.verify(awards).propose(application);
    }

    @Test
    void asksAnOfficerOnlyForWhatTheRulesCouldNotDecide() {
        given(screenings.decided(application)).willReturn(false);
        submit();
        assertThat(diagram.items(application)).singleElement().satisfies(item -> {
            assertThat(item.event()).isEqualTo("EligibilityDecided");
            assertThat(item.groups()).containsExactly("officer");
        });
        diagram.happens(new EligibilityDecided(application, true, "Charity number confirmed", someone));
        verify(reviews).invite(application);
    }

    @Test
    void rejectsWhatIsNotEligibleWithoutAskingReviewers() {
        given(screenings.eligible(application)).willReturn(false);
        submit();
        assertThat(diagram.endedAt(application)).isEqualTo("rejected");
        verify(screenings).sendRejection(application);
        verify(reviews, never()).invite(application);
    }

    @Test
    void asksAnOfficerForReviewersWheneverTheyRunShort() {
        given(reviews.staffed(application)).willReturn(false);
        submit();
        assertThat(diagram.waitsFor(application)).containsExactly("ReviewersAssigned");
        diagram.happens(new ReviewersAssigned(application, someone));
        assertThat(diagram.waitsFor(application)).isEmpty();
        diagram.happens(new ReviewersRanShort(application));
        assertThat(diagram.waitsFor(application)).containsExactly("ReviewersAssigned");
    }

    @Test
    void waitsForReopenedSectionsAndScreensThemAgain() {
        reopened();
        diagram.happens(new ApplicationResubmitted(
                application, round, organisation, "LSD-2026-0042", Sterling.pounds(85_000), someone));
        given(screenings.decided(application)).willReturn(true);
        timers.runDue();
        verify(receipts, times(2)).send(application);
        verify(screenings, times(2)).screen(application);
        verify(reviews).invite(application);
        verify(reopenings, never()).lapse(application);
    }

    @Test
    void letsTheEarlierSubmissionStandWhenNothingIsSentInTime() {
        reopened();
        timers.passUntil(TestClock.START.plus(Duration.ofDays(3)));
        verify(reopenings).lapse(application);
        diagram.note(application);
        assertThat(diagram.waitsFor(application)).containsExactly("EligibilityDecided");
    }

    private void reopened() {
        given(screenings.decided(application)).willReturn(false);
        given(reopenings.endsAt(application)).willReturn(Date.from(TestClock.START.plus(Duration.ofDays(3))));
        submit();
        diagram.happens(new ApplicationReopened(
                application, List.of("costs"), TestClock.START.plus(Duration.ofDays(3)), "One is missing", someone));
        assertThat(diagram.waitsFor(application)).isEmpty();
    }

    @Test
    void withdrawalEndsItFromAnywhere() {
        submit();
        diagram.happens(new ApplicationWithdrawn(application, round, organisation, "Merged", someone));
        assertThat(diagram.endedAt(application)).isEqualTo("withdrawn");
        assertThat(diagram.alarmed(application)).isFalse();
    }

    private void submit() {
        diagram.happens(new ApplicationSubmitted(
                application, round, organisation, "LSD-2026-0042", Sterling.pounds(85_000), someone));
        assertThat(mockingDetails(receipts).getInvocations()).isEmpty();
        timers.runDue();
    }

    @AfterAll
    void everyNodeIsPassed() {
        diagram.assertEveryNodePassed("application");
    }
}
