package org.almoner.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.almoner.workflow.PlayedTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The one clock of a demonstration: it stands where the play has come to, and goes with the real time afterwards. */
@Component
@Primary
@ConditionalOnBooleanProperty("almoner.demonstration")
class PlayedClock extends Clock {

    private final Clock real = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    private final ObjectProvider<PlayedTime> engine;
    private volatile @Nullable Instant now;

    PlayedClock(ObjectProvider<PlayedTime> engine) {
        this.engine = engine;
    }

    /** Fires the timers on the way, each at its time, and stands at this instant. */
    void passTo(Instant then) {
        var timers = engine.getObject();
        for (var next = timers.next(then); next.isPresent(); next = timers.next(then)) {
            stand(next.get());
            timers.runDue();
        }
        stand(then);
        timers.runDue();
    }

    private void stand(Instant at) {
        var before = now;
        now = before != null && at.isBefore(before) ? before : at;
        engine.getObject().set(instant());
    }

    void goOn() {
        now = null;
        engine.getObject().end();
    }

    @Override
    public Instant instant() {
        var standing = now;
        return standing == null ? real.instant() : standing;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
