package org.almoner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Duration;
import java.util.Date;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementClosed;
import org.almoner.agreement.AgreementCountersigned;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.AgreementLetters;
import org.almoner.agreement.AgreementOpened;
import org.almoner.agreement.AgreementResumed;
import org.almoner.agreement.AgreementReviewed;
import org.almoner.agreement.AgreementSigned;
import org.almoner.agreement.AgreementSuspended;
import org.almoner.agreement.AgreementTerminated;
import org.almoner.agreement.Agreements;
import org.almoner.agreement.Deadlines;
import org.almoner.agreement.DeliveryCompleted;
import org.almoner.agreement.DueDiligenceCompleted;
import org.almoner.agreement.PayeeNamed;
import org.almoner.agreement.PayeeRejected;
import org.almoner.agreement.PayeeVerified;
import org.almoner.agreement.Payees;
import org.almoner.agreement.Signatures;
import org.almoner.award.AwardId;
import org.almoner.identity.PersonId;
import org.almoner.monitoring.GranteeReports;
import org.almoner.shared.Sterling;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiagramTest
class AgreementDiagramTests {

    final AgreementId agreement = AgreementId.next();
    final PersonId someone = PersonId.next();

    @Autowired
    Diagram diagram;

    @Autowired
    Timers timers;

    @Autowired
    Agreements agreements;

    @Autowired
    Signatures signatures;

    @Autowired
    Payees payees;

    @Autowired
    Deadlines deadlines;

    @Autowired
    AgreementLetters letters;

    @Autowired
    GranteeReports reports;

    @BeforeEach
    void theOrganisationSigns() {
        reset(agreements, signatures, payees, deadlines, letters, reports);
        var later = Date.from(TestClock.START.plus(Duration.ofDays(14)));
        given(signatures.signatory(agreement)).willReturn("organisation/0190");
        given(agreements.headline(agreement)).willReturn("LSD-2026-0042/A");
        given(deadlines.toSign(agreement)).willReturn(later);
        given(deadlines.toPrepare(agreement)).willReturn(later);
        given(deadlines.toReview(agreement)).willReturn(later);
    }

    @Test
    void asksBothSidesAtOnceForWhatItNeeds() {
        open();
        assertThat(diagram.waitsFor(agreement))
                .containsExactlyInAnyOrder("AgreementSigned", "DueDiligenceCompleted", "PayeeNamed");
        assertThat(diagram.items(agreement))
                .filteredOn(item -> item.event().equals("AgreementSigned"))
                .singleElement()
                .satisfies(item -> assertThat(item.groups()).containsExactly("organisation/0190"));
        diagram.happens(new AgreementSigned(agreement, "Asha Rahman", "", someone));
        assertThat(diagram.waitsFor(agreement)).contains("AgreementCountersigned");
    }

    @Test
    void commitsTheMoneyOnceEverythingIsReady() {
        open();
        signed();
        diagram.happens(new DueDiligenceCompleted(agreement, true, "", someone));
        diagram.happens(new PayeeNamed(agreement, someone));
        verifyNoInteractions(reports);
        diagram.happens(new PayeeVerified(agreement, someone));
        var order = inOrder(agreements, reports, letters);
        order.verify(agreements).activate(agreement);
        order.verify(reports).plan(agreement);
        order.verify(letters).welcome(agreement);
        assertThat(diagram.waitsFor(agreement)).isEmpty();
    }

    @Test
    void verifiesAnAccountThatIsNamedAlreadyAndAsksAgainWhenItIsRejected() {
        given(payees.named(agreement)).willReturn(true, false);
        open();
        assertThat(diagram.waitsFor(agreement)).contains("PayeeVerified");
        diagram.happens(new PayeeRejected(agreement, "No such account", someone));
        assertThat(diagram.waitsFor(agreement)).contains("PayeeNamed").doesNotContain("PayeeVerified");
    }

    @Test
    void asksForAReviewEachYearOfDelivery() {
        deliver();
        timers.passUntil(TestClock.START.plus(Duration.ofDays(366)));
        assertThat(diagram.waitsFor(agreement)).containsExactly("AgreementReviewed");
        diagram.happens(new AgreementReviewed(agreement, Agreement.Outlook.CONTINUE, "On time", someone));
        timers.passUntil(TestClock.START.plus(Duration.ofDays(2 * 366)));
        assertThat(diagram.waitsFor(agreement)).containsExactly("AgreementReviewed");
        diagram.happens(new AgreementReviewed(agreement, Agreement.Outlook.CONTINUE, "On time", someone));
    }

    @Test
    void isClosedByAnOfficerOnceItIsDelivered() {
        deliver();
        diagram.happens(new DeliveryCompleted(agreement, someone));
        assertThat(diagram.waitsFor(agreement)).containsExactly("AgreementClosed");
        diagram.happens(new AgreementClosed(agreement, Sterling.ZERO, someone));
        assertThat(diagram.endedAt(agreement)).isEqualTo("closed");
        verify(letters).closing(agreement);
    }

    @Test
    void goesOnAfterASuspension() {
        deliver();
        diagram.happens(new AgreementSuspended(agreement, "A complaint", someone));
        assertThat(diagram.waitsFor(agreement)).containsExactly("AgreementResumed");
        verify(letters).suspension(agreement);
        diagram.happens(new AgreementResumed(agreement, "Settled", someone));
        verify(letters).resumption(agreement);
        diagram.happens(new DeliveryCompleted(agreement, someone));
        assertThat(diagram.waitsFor(agreement)).containsExactly("AgreementClosed");
    }

    @Test
    void isTerminatedFromAnywhere() {
        open();
        diagram.happens(new AgreementTerminated(agreement, "They changed their mind", Sterling.ZERO, someone));
        assertThat(diagram.waitsFor(agreement)).isEmpty();
        assertThat(diagram.endedAt(agreement)).isEqualTo("terminated");
        verify(letters).termination(agreement);
    }

    @Test
    void isTerminatedWhileItIsSuspended() {
        deliver();
        diagram.happens(new AgreementSuspended(agreement, "A complaint", someone));
        diagram.happens(new AgreementTerminated(agreement, "Fraud", Sterling.ZERO, someone));
        assertThat(diagram.waitsFor(agreement)).isEmpty();
        assertThat(diagram.endedAt(agreement)).isEqualTo("terminated");
    }

    private void open() {
        diagram.happens(new AgreementOpened(agreement, AwardId.next()));
    }

    private void signed() {
        diagram.happens(new AgreementSigned(agreement, "Asha Rahman", "", someone));
        diagram.happens(new AgreementCountersigned(agreement, someone));
    }

    private void deliver() {
        given(payees.verified(agreement)).willReturn(true);
        open();
        signed();
        diagram.happens(new DueDiligenceCompleted(agreement, true, "", someone));
    }

    @AfterAll
    void everyNodeIsPassed() {
        diagram.assertEveryNodePassed("agreement");
    }
}
