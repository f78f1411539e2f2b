package org.almoner.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Days counted from one day, in the United Kingdom. */
record Calendar(LocalDate today) {

    static final ZoneId UK = ZoneId.of("Europe/London");

    Instant at(int days, int hour, int minute) {
        return today.plusDays(days)
                .atTime(LocalTime.of(hour, minute))
                .atZone(UK)
                .toInstant();
    }

    LocalDate day(int days) {
        return today.plusDays(days);
    }

    /** Counted from another day. */
    Calendar from(int days) {
        return new Calendar(day(days));
    }
}
