package org.almoner.support;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Sets the clock before each test: to its start, or running where the job executor runs. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime implements BeforeEachCallback {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        var context = SpringExtension.getApplicationContext(test);
        var clock = context.getBean(TestClock.class);
        if (context.getEnvironment().getProperty("almoner.workflow.job-executor", Boolean.class, true)) clock.run();
        else clock.set(TestClock.START);
    }
}
