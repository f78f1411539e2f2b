package org.almoner.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in a sentence instead of a stack trace. Named in {@code META-INF/spring.factories}. */
final class NoDataAnalyzer extends AbstractFailureAnalyzer<NoData> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, NoData cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Name the place with --almoner.database.directory=… or a database with --spring.datasource.url=…",
                cause);
    }
}
