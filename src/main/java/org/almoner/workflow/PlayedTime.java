package org.almoner.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Service;

/**
 * Lets the past of a demonstration be played: the engine's clock is set, and its timers fire in the caller's thread and
 * transaction. Only while nothing else runs jobs.
 */
@Service
@ConditionalOnBooleanProperty("almoner.demonstration")
public class PlayedTime {

    private final ManagementService jobs;

    PlayedTime(ProcessEngine engine) {
        this.jobs = engine.getManagementService();
    }

    public void set(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    /** Back to the real time. */
    public void end() {
        ClockUtil.reset();
    }

    /** When the next timer falls due, if it does so by then. */
    public Optional<Instant> next(Instant until) {
        return jobs
                .createJobQuery()
                .timers()
                .duedateLowerThan(Date.from(until.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(Job::getDuedate)
                .map(Date::toInstant)
                .findFirst();
    }

    /** Runs what is due by the set clock, and what becomes due by that. */
    public void runDue() {
        for (var due = firstDue(); due.isPresent(); due = firstDue())
            jobs.executeJob(due.get().getId());
    }

    private Optional<Job> firstDue() {
        return jobs.createJobQuery().executable().orderByJobDuedate().asc().list().stream()
                .filter(job -> job.getProcessInstanceId() != null) // not the engine's own housekeeping
                .findFirst();
    }
}
