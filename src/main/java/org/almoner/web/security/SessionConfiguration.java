package org.almoner.web.security;

import jakarta.servlet.Filter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Each request needs its session, so that costs one statement, and a transaction only when something is written. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    static BeanPostProcessor sessionsSeldomReadAndWritten() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository stored ? new KeptSessions<>(stored) : bean;
            }
        };
    }

    @Bean
    FilterRegistrationBean<Filter> sessionsOfRequest(FindByIndexNameSessionRepository<?> sessions) {
        var filter = new FilterRegistrationBean<Filter>(((KeptSessions<?>) sessions)::serve);
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        var writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new WritesOnly(writing);
    }

    /** What gives a result reads, in one statement; what gives none writes, in several. */
    private record WritesOnly(TransactionOperations writing) implements TransactionOperations {

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
            return TransactionOperations.withoutTransaction().execute(action);
        }

        @Override
        public void executeWithoutResult(Consumer<TransactionStatus> action) {
            writing.executeWithoutResult(action);
        }
    }
}
