package org.almoner.support;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Runs the engine's jobs by hand, in the thread and transaction of the test. */
@TestComponent
public class Timers {

    private final ManagementService jobs;
    private final TestClock clock;

    Timers(ProcessEngine engine, TestClock clock) {
        this.jobs = engine.getManagementService();
        this.clock = clock;
    }

    /** Moves the clock and fires what falls due on the way, in order. */
    public void passUntil(Instant instant) {
        for (var next = next(instant); next != null; next = next(instant)) {
            if (next.isAfter(clock.instant())) clock.set(next);
            runDue();
        }
        clock.set(instant);
    }

    /** Fires what is due now, and what becomes due by that. */
    public void runDue() {
        for (var due = due(); !due.isEmpty(); due = due()) due.forEach(jobs::executeJob);
    }

    private List<String> due() {
        return jobs.createJobQuery().executable().orderByJobDuedate().asc().list().stream()
                .map(job -> job.getId())
                .limit(1)
                .toList();
    }

    private @Nullable Instant next(Instant until) {
        return jobs.createJobQuery().withRetriesLeft().list().stream()
                .map(job -> job.getDuedate() == null
                        ? clock.instant()
                        : job.getDuedate().toInstant())
                .filter(due -> !due.isAfter(until))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
