package org.almoner.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** A clock that stands still until a test moves it; the engine's clock goes with it. Each test begins at {@link #START}. */
public final class TestClock extends Clock {

    public static final Instant START = Instant.parse("2026-06-01T09:00:00Z");

    private @Nullable Instant now;

    /** Stands still at this instant. */
    public void set(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    public void advance(Duration duration) {
        set(instant().plus(duration));
    }

    /** Goes with the real time, as browsers and threads need it. */
    public void run() {
        now = null;
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        var standing = now;
        return standing == null
                ? Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000)).instant()
                : standing;
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
