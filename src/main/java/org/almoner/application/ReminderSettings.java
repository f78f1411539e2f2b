package org.almoner.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param before how long before the deadline unfinished drafts are reminded */
@ConfigurationProperties("almoner.reminders")
record ReminderSettings(@DefaultValue({"7d", "1d"}) List<Duration> before) {

    /** Later than any deadline: that comes first and takes the timer with it. */
    private static final Duration NEVER = Duration.ofDays(3650);

    Instant next(Instant deadline, Instant now) {
        return before.stream()
                .map(deadline::minus)
                .filter(moment -> moment.isAfter(now))
                .min(Instant::compareTo)
                .orElse(deadline.plus(NEVER));
    }

    /** The nearest moment only, when several have passed. */
    Optional<Duration> due(Instant deadline, Instant now) {
        return before.stream()
                .filter(before -> !now.isBefore(deadline.minus(before)))
                .min(Duration::compareTo);
    }
}
