package org.almoner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.almoner.agreement.AgreementId;
import org.almoner.claim.ClaimApproved;
import org.almoner.claim.ClaimChecked;
import org.almoner.claim.ClaimId;
import org.almoner.claim.ClaimPaid;
import org.almoner.claim.ClaimRejected;
import org.almoner.claim.ClaimResubmitted;
import org.almoner.claim.ClaimReturned;
import org.almoner.claim.ClaimSentBack;
import org.almoner.claim.ClaimSubmitted;
import org.almoner.claim.ClaimWithdrawn;
import org.almoner.claim.Claims;
import org.almoner.identity.PersonId;
import org.almoner.shared.Sterling;
import org.almoner.support.TestClock;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiagramTest
class ClaimDiagramTests {

    static final Money AMOUNT = Sterling.pounds(20_000);
    static final Instant DUE = TestClock.START.plus(Duration.ofDays(10));
    static final String REFERENCE = "LSD-2026-0042/A.3";

    final ClaimId claim = ClaimId.next();
    final PersonId someone = PersonId.next();

    @Autowired
    Diagram diagram;

    @Autowired
    Claims claims;

    @BeforeEach
    void theClaimHasAHeadline() {
        reset(claims);
        given(claims.headline(claim)).willReturn(REFERENCE + " · Listening posts");
        given(claims.claimant(claim)).willReturn("organisation/0190");
        given(claims.checkDue(claim)).willReturn(Date.from(DUE));
        given(claims.approvalDue(claim)).willReturn(Date.from(DUE));
        given(claims.resubmissionDue(claim)).willReturn(Date.from(DUE));
    }

    @Test
    void aCheckedAndApprovedClaimIsPaidAndTheGranteeTold() {
        submit();
        assertThat(diagram.items(claim)).singleElement().satisfies(item -> {
            assertThat(item.event()).isEqualTo("ClaimChecked");
            assertThat(item.groups()).containsExactly("officer");
            assertThat(item.headline()).startsWith(REFERENCE);
            assertThat(item.dueAt()).isEqualTo(DUE);
        });
        check();
        assertThat(diagram.items(claim)).singleElement().satisfies(item -> {
            assertThat(item.event()).isEqualTo("ClaimApproved");
            assertThat(item.groups()).containsExactly("approver");
        });
        approve();
        assertThat(diagram.waitsFor(claim)).isEmpty();
        verify(claims).pay(claim);
        verify(claims, never()).sendRemittance(claim);
        diagram.happens(new ClaimPaid(claim, AMOUNT));
        assertThat(diagram.endedAt(claim)).isEqualTo("paid");
        var order = inOrder(claims);
        order.verify(claims).pay(claim);
        order.verify(claims).sendRemittance(claim);
    }

    @Test
    void aReturnedClaimComesBackToBeChecked() {
        submit();
        diagram.happens(new ClaimReturned(claim, "The payslips are missing", someone));
        assertThat(diagram.items(claim)).singleElement().satisfies(item -> {
            assertThat(item.event()).isEqualTo("ClaimResubmitted");
            assertThat(item.groups()).containsExactly("organisation/0190");
        });
        verify(claims).sendReturn(claim);
        diagram.happens(new ClaimResubmitted(claim, AgreementId.next(), REFERENCE, AMOUNT, someone));
        assertThat(diagram.waitsFor(claim)).containsExactly("ClaimChecked");
    }

    @Test
    void anApproverWhoDisagreesAsksForAnotherCheck() {
        submit();
        check();
        diagram.happens(new ClaimSentBack(claim, "The chair is not part of it", someone));
        assertThat(diagram.waitsFor(claim)).containsExactly("ClaimChecked");
        verify(claims, never()).pay(claim);
    }

    @Test
    void aRejectedClaimEndsWithALetter() {
        submit();
        diagram.happens(new ClaimRejected(claim, "Spent on another project", someone));
        assertThat(diagram.endedAt(claim)).isEqualTo("rejected");
        verify(claims).sendRejection(claim);
        assertThat(diagram.waitsFor(claim)).isEmpty();
    }

    @Test
    void withdrawalEndsItFromAnywhere() {
        submit();
        diagram.happens(new ClaimReturned(claim, "The payslips are missing", someone));
        diagram.happens(new ClaimWithdrawn(claim, "We claim again next year", someone));
        assertThat(diagram.endedAt(claim)).isEqualTo("withdrawn");
        assertThat(diagram.waitsFor(claim)).isEmpty();
    }

    @Test
    void aDraftThatIsWithdrawnDisturbsNobody() {
        diagram.happens(new ClaimWithdrawn(claim, "The agreement was closed.", null));
        assertThat(diagram.alarmed(claim)).isFalse();
    }

    private void submit() {
        diagram.happens(new ClaimSubmitted(claim, AgreementId.next(), REFERENCE, AMOUNT, someone));
    }

    private void check() {
        diagram.happens(new ClaimChecked(claim, AMOUNT, Sterling.ZERO, someone));
    }

    private void approve() {
        diagram.happens(new ClaimApproved(claim, AMOUNT, someone));
    }

    @AfterAll
    void everyNodeIsPassed() {
        diagram.assertEveryNodePassed("claim");
    }
}
