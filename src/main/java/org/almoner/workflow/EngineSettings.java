package org.almoner.workflow;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param jobExecutor timers and retries run on this node
 * @param lock how long a job belongs to the node that took it; after a crash it waits that long for another
 * @param retries how long to wait before each further attempt at a job that failed; after the last it needs a person
 */
@ConfigurationProperties("almoner.workflow")
record EngineSettings(
        @DefaultValue("true") boolean jobExecutor,
        @DefaultValue("PT5M") Duration lock,
        @DefaultValue("PT1M,PT10M,PT1H,PT6H") String retries) {}
