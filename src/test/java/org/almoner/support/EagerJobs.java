package org.almoner.support;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Jobs are looked for all the time, however long there was none: a test waits for what comes next, or moves the clock. */
@TestComponent
public class EagerJobs implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof JobExecutor jobs) {
            jobs.setWaitTimeInMillis(200);
            jobs.setMaxWait(400);
        }
        return bean;
    }
}
