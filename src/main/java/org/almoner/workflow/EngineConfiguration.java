package org.almoner.workflow;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine, embedded: our data source, our transactions, its tables in a schema of its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfiguration {

    /** Longer than the longest grant and its retention, as history goes by the day it was written. */
    private static final String HISTORY_KEPT = "P5475D";

    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ListableBeanFactory beans,
            JobExecutor jobExecutor,
            WorkListener work,
            EngineSettings settings) {
        var engine = new SpringProcessEngineConfiguration();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseType("postgres");
        engine.setDatabaseTablePrefix("engine.");
        engine.setDatabaseSchemaUpdate("false");
        engine.setJdbcBatchProcessing(true);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setExpressionManager(new StepExpressions(beans));
        engine.setCustomPreBPMNParseListeners(List.of(work));
        engine.setJobExecutor(jobExecutor);
        engine.setJobExecutorActivate(false);
        engine.setJobExecutorDeploymentAware(false);
        engine.setFailedJobRetryTimeCycle(settings.retries());
        engine.setHostname("almoner-" + UUID.randomUUID());
        keepHistory(engine);
        leaveOutWhatIsNotUsed(engine);
        return engine;
    }

    private static void keepHistory(SpringProcessEngineConfiguration engine) {
        engine.setHistory("audit");
        engine.setHistoryTimeToLive(HISTORY_KEPT);
        engine.setHistoryRemovalTimeStrategy("start");
        engine.setHistoryCleanupBatchWindowStartTime("02:00");
    }

    private static void leaveOutWhatIsNotUsed(SpringProcessEngineConfiguration engine) {
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setDbIdentityUsed(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableCmdExceptionLogging(false);
        engine.setEnableReducedJobExceptionLogging(true);
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    /** Few threads and a short queue: a long one would keep jobs from other nodes, or past the end of their lock. */
    @Bean
    SpringJobExecutor jobExecutor(@Qualifier("jobThreads") ThreadPoolTaskExecutor threads, EngineSettings settings) {
        var jobs = new SpringJobExecutor();
        jobs.setTaskExecutor(threads);
        jobs.setMaxJobsPerAcquisition(3);
        jobs.setLockTimeInMillis(Math.toIntExact(settings.lock().toMillis()));
        jobs.setWaitTimeInMillis(1_000);
        jobs.setMaxWait(10_000);
        jobs.setBackoffTimeInMillis(25);
        jobs.setMaxBackoff(500);
        return jobs;
    }

    /** Not a candidate for anyone else, or Boot would leave out its own executor. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor jobThreads() {
        var threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix("job-");
        threads.setCorePoolSize(2);
        threads.setMaxPoolSize(2);
        threads.setQueueCapacity(3);
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(20);
        return threads;
    }
}
