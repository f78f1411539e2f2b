package org.almoner.support;

import org.almoner.application.ApplicationResubmitted;
import org.almoner.application.ApplicationSubmitted;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** Where no job executor runs: what is to follow a submission follows at once, in its transaction. */
@TestComponent
class AtOnce {

    private final Timers timers;

    AtOnce(Timers timers) {
        this.timers = timers;
    }

    /** After everybody else who hears of it. */
    @EventListener
    @Order
    void on(ApplicationSubmitted submitted) {
        timers.runPutOff(submitted.subject().value().toString());
    }

    @EventListener
    @Order
    void on(ApplicationResubmitted submitted) {
        timers.runPutOff(submitted.subject().value().toString());
    }
}
