package org.almoner.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in a sentence instead of a stack trace. Named in {@code META-INF/spring.factories}. */
final class AlreadyRunningAnalyzer extends AbstractFailureAnalyzer<AlreadyRunning> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, AlreadyRunning cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Stop it first, or give this one a place of its own with --almoner.database.directory=…",
                cause);
    }
}
