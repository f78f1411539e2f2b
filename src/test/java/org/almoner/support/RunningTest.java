package org.almoner.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole Almoner as it runs: jobs run by themselves, the clock goes, what is done is committed and stays. For
 * browsers, threads and crashes; each test makes its own data.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "almoner.workflow.job-executor=true",
            "almoner.workflow.retries=PT1S",
            "almoner.demonstration=false"
        })
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestTime.class, TestPasswords.class, EagerJobs.class, Timers.class})
@ExtendWith(TestTime.class)
public @interface RunningTest {}
