package org.almoner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.almoner.application.ApplicationId;
import org.almoner.application.ExtensionGiven;
import org.almoner.application.ExtensionId;
import org.almoner.application.ExtensionReminders;
import org.almoner.identity.PersonId;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiagramTest
class ExtensionDiagramTests {

    static final Instant ENDS = TestClock.START.plus(Duration.ofDays(10));
    static final Instant NEVER = ENDS.plus(Duration.ofDays(3650));

    final ExtensionId extension = ExtensionId.next();

    @Autowired
    Diagram diagram;

    @Autowired
    Timers timers;

    @Autowired
    ExtensionReminders reminders;

    @BeforeEach
    void give() {
        reset(reminders);
        given(reminders.endsAt(extension)).willReturn(Date.from(ENDS));
    }

    @Test
    void remindsAtEachMomentAndEndsAtItsOwnDeadline() {
        var week = ENDS.minus(Duration.ofDays(7));
        var day = ENDS.minus(Duration.ofDays(1));
        given(reminders.nextAt(extension)).willReturn(Date.from(week), Date.from(day), Date.from(NEVER));
        begin();
        timers.passUntil(week.minusSeconds(1));
        verify(reminders, never()).send(extension);
        timers.passUntil(week);
        verify(reminders).send(extension);
        timers.passUntil(ENDS);
        verify(reminders, times(2)).send(extension);
        assertThat(diagram.endedAt(extension)).isEqualTo("over");
    }

    @Test
    void aShortOneEndsWithoutAReminder() {
        given(reminders.nextAt(extension)).willReturn(Date.from(NEVER));
        begin();
        timers.passUntil(ENDS);
        verify(reminders, never()).send(extension);
        assertThat(diagram.endedAt(extension)).isEqualTo("over");
    }

    private void begin() {
        diagram.happens(new ExtensionGiven(extension, ApplicationId.next(), ENDS, PersonId.next()));
    }

    @AfterAll
    void everyNodeIsPassed() {
        diagram.assertEveryNodePassed("extension");
    }
}
