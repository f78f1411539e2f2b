package org.almoner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.almoner.agreement.AgreementId;
import org.almoner.identity.PersonId;
import org.almoner.monitoring.GranteeReports;
import org.almoner.monitoring.Reminders;
import org.almoner.monitoring.ReportAccepted;
import org.almoner.monitoring.ReportBegun;
import org.almoner.monitoring.ReportDropped;
import org.almoner.monitoring.ReportId;
import org.almoner.monitoring.ReportPlanned;
import org.almoner.monitoring.ReportReturned;
import org.almoner.monitoring.ReportSubmitted;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiagramTest
class ReportDiagramTests {

    static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    static final Instant ASKED = after(100);
    static final Instant REMINDED = after(121);
    static final Instant OVERDUE = after(129);

    final ReportId report = ReportId.next();
    final PersonId someone = PersonId.next();

    @Autowired
    Diagram diagram;

    @Autowired
    Timers timers;

    @Autowired
    GranteeReports reports;

    @Autowired
    Reminders reminders;

    @BeforeEach
    void aReportIsPlanned() {
        reset(reports, reminders);
        given(reports.author(report)).willReturn("organisation/0190");
        given(reports.headline(report)).willReturn("Prototype · LSD-2026-0042/A");
        given(reminders.asksAt(report)).willReturn(Date.from(ASKED));
        given(reminders.remindsAt(report)).willReturn(Date.from(REMINDED));
        given(reminders.dueAt(report)).willReturn(Date.from(after(128)));
        given(reminders.overdueAt(report)).willReturn(Date.from(OVERDUE));
        given(reminders.toDecide(report)).willReturn(Date.from(after(142)));
        diagram.happens(new ReportPlanned(report, AgreementId.next(), "Prototype", DUE));
    }

    @Test
    void asksForItInTime() {
        assertThat(diagram.waitsFor(report)).isEmpty();
        timers.passUntil(ASKED);
        verify(reminders).ask(report);
        assertThat(diagram.items(report)).singleElement().satisfies(item -> {
            assertThat(item.event()).isEqualTo("ReportSubmitted");
            assertThat(item.groups()).containsExactly("organisation/0190");
            assertThat(item.dueAt()).isEqualTo(after(128));
        });
    }

    @Test
    void remindsAndEscalatesAndKeepsWaiting() {
        timers.passUntil(REMINDED);
        verify(reminders).remind(report);
        verify(reminders, never()).escalate(report);
        timers.passUntil(OVERDUE);
        verify(reminders).escalate(report);
        diagram.note(report);
        assertThat(diagram.waitsFor(report)).containsExactly("ReportSubmitted");
    }

    @Test
    void takesItEarlyAndEndsWithTheMilestone() {
        submitEarly();
        assertThat(diagram.waitsFor(report)).containsExactly("ReportAccepted");
        diagram.happens(new ReportAccepted(report, "", someone));
        assertThat(diagram.endedAt(report)).isEqualTo("accepted");
        verify(reminders, never()).ask(report);
        verify(reports, never()).completeDelivery(report);
    }

    @Test
    void goesBackToItsAuthorsAsOftenAsItIsReturned() {
        submitEarly();
        diagram.happens(new ReportReturned(report, "Where are the receipts?", DUE, someone));
        verify(reports).sendReturn(report);
        assertThat(diagram.waitsFor(report)).containsExactly("ReportSubmitted");
        diagram.happens(new ReportSubmitted(report, someone));
        assertThat(diagram.waitsFor(report)).containsExactly("ReportAccepted");
    }

    @Test
    void theLastOneCompletesTheDelivery() {
        given(reports.last(report)).willReturn(true);
        submitEarly();
        diagram.happens(new ReportAccepted(report, "Well done", someone));
        assertThat(diagram.endedAt(report)).isEqualTo("completed");
        verify(reports).completeDelivery(report);
    }

    @Test
    void isDroppedWithItsAgreement() {
        diagram.happens(new ReportDropped(report));
        assertThat(diagram.endedAt(report)).isEqualTo("dropped");
    }

    private void submitEarly() {
        diagram.happens(new ReportBegun(report, someone));
        diagram.happens(new ReportSubmitted(report, someone));
    }

    private static Instant after(int days) {
        return TestClock.START.plus(Duration.ofDays(days));
    }

    @AfterAll
    void everyNodeIsPassed() {
        diagram.assertEveryNodePassed("report");
    }
}
