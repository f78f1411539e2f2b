package org.almoner.workflow;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs timers and retries from the moment everything else is up until it goes down: a job must not call a façade that
 * is not there yet.
 */
@Component
@ConditionalOnProperty(name = "almoner.workflow.job-executor", havingValue = "true", matchIfMissing = true)
class JobLifecycle implements SmartLifecycle {

    private final JobExecutor jobs;

    JobLifecycle(JobExecutor jobs, ProcessEngine engineIsUpBefore) {
        this.jobs = jobs;
    }

    @Override
    public void start() {
        jobs.start();
    }

    @Override
    public void stop() {
        jobs.shutdown();
    }

    @Override
    public boolean isRunning() {
        return jobs.isActive();
    }
}
