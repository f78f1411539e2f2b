package org.almoner.demo;

import java.time.Duration;
import org.almoner.identity.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays the programmes in once, whole or not at all, before the web server opens and the job executor starts. */
@Component
@ConditionalOnBooleanProperty("almoner.demonstration")
class Demonstration implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);
    private static final int BEFORE_THE_WEB_SERVER = DEFAULT_PHASE - 4096;

    private final People people;
    private final Programmes programmes;
    private final PlayedClock clock;
    private final TransactionTemplate transaction;
    private boolean running;

    Demonstration(People people, Programmes programmes, PlayedClock clock, TransactionTemplate transaction) {
        this.people = people;
        this.programmes = programmes;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        running = true;
        if (people.byEmail(Cast.ADMIN).isPresent()) return;
        log.info("Playing in the demonstration: this happens once and takes some seconds …");
        var began = System.nanoTime();
        try {
            transaction.executeWithoutResult(status -> programmes.play());
        } finally {
            clock.goOn();
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        log.info("The demonstration is ready after {} s.", took.toMillis() / 1000.0);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
