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
import org.almoner.application.DraftReminders;
import org.almoner.fund.RoundCancelled;
import org.almoner.fund.RoundCompleted;
import org.almoner.fund.RoundDecided;
import org.almoner.fund.RoundExtended;
import org.almoner.fund.RoundId;
import org.almoner.fund.RoundPublished;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiagramTest
class RoundDiagramTests {

    static final Instant OPENS = TestClock.START.plus(Duration.ofDays(7));
    static final Instant CLOSES = TestClock.START.plus(Duration.ofDays(40));

    static final Instant NEVER = CLOSES.plus(Duration.ofDays(3650));

    final RoundId round = RoundId.next();
    final PersonId officer = PersonId.next();

    @Autowired
    Diagram diagram;

    @Autowired
    Timers timers;

    @Autowired
    Rounds rounds;

    @Autowired
    DraftReminders reminders;

    @BeforeEach
    void publish() {
        reset(rounds, reminders);
        given(reminders.nextAt(round)).willReturn(Date.from(NEVER));
        given(rounds.opensAt(round)).willReturn(Date.from(OPENS));
        given(rounds.closesAt(round)).willReturn(Date.from(CLOSES));
        given(rounds.headline(round)).willReturn("LSD-2026 Live streaming");
        diagram.happens(new RoundPublished(round, officer));
    }

    @Test
    void opensAndClosesByTheClockAndWaitsForThePanelAndTheOfficer() {
        timers.passUntil(OPENS.minusSeconds(1));
        verify(rounds, never()).open(round);
        timers.passUntil(OPENS);
        verify(rounds).open(round);
        timers.passUntil(CLOSES);
        verify(rounds).close(round);
        assertThat(diagram.items(round)).singleElement().satisfies(item -> {
            assertThat(item.event()).isEqualTo("RoundDecided");
            assertThat(item.groups()).containsExactly("panel");
        });
        diagram.happens(new RoundDecided(round, officer));
        assertThat(diagram.waitsFor(round)).containsExactly("RoundCompleted");
        diagram.happens(new RoundCompleted(round, officer));
        assertThat(diagram.endedAt(round)).isEqualTo("completed");
    }

    @Test
    void remindsWhileItIsOpenAndAsksAnewWhenNext() {
        var week = CLOSES.minus(Duration.ofDays(7));
        given(reminders.nextAt(round)).willReturn(Date.from(week), Date.from(NEVER));
        timers.passUntil(week.minusSeconds(1));
        verify(reminders, never()).send(round);
        timers.passUntil(CLOSES);
        verify(reminders, times(1)).send(round);
        diagram.note(round);
        verify(rounds).close(round);
    }

    @Test
    void anExtensionMovesTheDeadline() {
        timers.passUntil(OPENS);
        extendTo(CLOSES.plus(Duration.ofDays(5)));
        timers.passUntil(CLOSES);
        verify(rounds, never()).close(round);
        timers.passUntil(CLOSES.plus(Duration.ofDays(5)));
        verify(rounds).close(round);
    }

    @Test
    void anExtensionMayComeBeforeTheRoundOpens() {
        extendTo(CLOSES.plus(Duration.ofDays(5)));
        timers.passUntil(OPENS);
        verify(rounds).open(round);
        timers.passUntil(CLOSES);
        verify(rounds, never()).close(round);
    }

    private void extendTo(Instant closes) {
        given(rounds.closesAt(round)).willReturn(Date.from(closes));
        diagram.happens(new RoundExtended(round, closes, "Post was late", officer));
    }

    @Test
    void aCancelledRoundWaitsForNobody() {
        timers.passUntil(CLOSES);
        diagram.happens(new RoundCancelled(round, "No money", officer));
        assertThat(diagram.waitsFor(round)).isEmpty();
        assertThat(diagram.endedAt(round)).isEqualTo("cancelled");
    }

    @AfterAll
    void everyNodeIsPassed() {
        diagram.assertEveryNodePassed("round");
    }
}
