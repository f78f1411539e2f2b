package org.almoner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.Date;
import org.almoner.identity.PersonId;
import org.almoner.payment.PaymentRunAbandoned;
import org.almoner.payment.PaymentRunAuthorised;
import org.almoner.payment.PaymentRunConfirmed;
import org.almoner.payment.PaymentRunId;
import org.almoner.payment.PaymentRunPrepared;
import org.almoner.payment.PaymentRuns;
import org.almoner.shared.Sterling;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiagramTest
class PaymentRunDiagramTests {

    static final Money TOTAL = Sterling.pounds(31_250);

    final PaymentRunId run = PaymentRunId.next();
    final PersonId someone = PersonId.next();

    @Autowired
    Diagram diagram;

    @Autowired
    Timers timers;

    @Autowired
    PaymentRuns paymentRuns;

    @BeforeEach
    void aRunHasAHeadlineAndIsDue() {
        reset(paymentRuns);
        given(paymentRuns.headline(run)).willReturn("PR-2026-0017, 3 payments of £31,250.00");
        given(paymentRuns.releaseDue(run)).willReturn(Date.from(TestClock.START.plus(Duration.ofDays(2))));
        given(paymentRuns.confirmationDue(run)).willReturn(Date.from(TestClock.START.plus(Duration.ofDays(5))));
    }

    @Test
    void writesTheFileApartFromTheReleaseAndAsksForItsConfirmation() {
        prepare();
        assertThat(diagram.items(run)).singleElement().satisfies(item -> {
            assertThat(item.event()).isEqualTo("PaymentRunAuthorised");
            assertThat(item.groups()).containsExactly("finance");
        });
        diagram.happens(new PaymentRunAuthorised(run, TOTAL, someone));
        verify(paymentRuns, never()).send(run);
        timers.runDue();
        verify(paymentRuns).send(run);
        assertThat(diagram.waitsFor(run)).containsExactly("PaymentRunConfirmed");
        diagram.happens(new PaymentRunConfirmed(run, someone));
        assertThat(diagram.endedAt(run)).isEqualTo("confirmed");
    }

    @Test
    void anAbandonedRunWritesNothing() {
        prepare();
        diagram.happens(new PaymentRunAbandoned(run, "One account is wrong", someone));
        assertThat(diagram.endedAt(run)).isEqualTo("abandoned");
        verify(paymentRuns, never()).send(run);
    }

    private void prepare() {
        diagram.happens(new PaymentRunPrepared(run, "PR-2026-0017", 3, TOTAL, someone));
    }

    @AfterAll
    void everyNodeIsPassed() {
        diagram.assertEveryNodePassed("paymentRun");
    }
}
