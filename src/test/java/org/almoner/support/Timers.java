package org.almoner.support;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Runs the engine's jobs by hand, in the thread and transaction of the test. */
@TestComponent
public class Timers {

    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final TestClock clock;

    Timers(ProcessEngine engine, TestClock clock) {
        this.jobs = engine.getManagementService();
        this.runtime = engine.getRuntimeService();
        this.clock = clock;
    }

    /** Moves the clock and fires what falls due on the way, in order. */
    public void passUntil(Instant instant) {
        for (var next = next(instant); next != null; next = next(instant)) {
            clock.set(next.isAfter(clock.instant()) ? next : clock.instant());
            if (runDue() == 0) throw new IllegalStateException("A job is due that the engine will not run");
        }
        clock.set(instant);
    }

    /** Fires what is due now, and what becomes due by that. */
    public int runDue() {
        var run = 0;
        for (var due = due(); !due.isEmpty(); due = due()) {
            due.forEach(jobs::executeJob);
            run++;
        }
        return run;
    }

    /** Does what this one's process has put off to a job, timers excepted. */
    void runPutOff(String subject) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(subject).list().stream()
                .flatMap(instance ->
                        jobs.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    private List<String> due() {
        return jobs.createJobQuery().executable().orderByJobDuedate().asc().list().stream()
                .filter(Timers::ofAProcess)
                .map(Job::getId)
                .limit(1)
                .toList();
    }

    private @Nullable Instant next(Instant until) {
        return jobs.createJobQuery().withRetriesLeft().list().stream()
                .filter(Timers::ofAProcess)
                .map(job -> job.getDuedate() == null
                        ? clock.instant()
                        : job.getDuedate().toInstant())
                .filter(due -> !due.isAfter(until))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Not the engine's own housekeeping, which sets itself up again for ever. */
    private static boolean ofAProcess(Job job) {
        return job.getProcessInstanceId() != null;
    }
}
