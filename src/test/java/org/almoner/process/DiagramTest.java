package org.almoner.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.almoner.support.TestDatabase;
import org.almoner.support.TestTime;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/** The real engine on a real database, with the façades imagined: only the diagram is under test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = DiagramContext.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "almoner.workflow.job-executor=false")
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(TestTime.class)
@Transactional
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface DiagramTest {}
