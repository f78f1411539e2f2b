package org.almoner.workflow;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param jobExecutor timers and retries run on this node
 * @param retries how long to wait before each further attempt at a job that failed; after the last it needs a person
 */
@ConfigurationProperties("almoner.workflow")
record EngineSettings(
        @DefaultValue("true") boolean jobExecutor,
        @DefaultValue("PT1M,PT10M,PT1H,PT6H") String retries) {}
