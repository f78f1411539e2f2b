package org.almoner.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole Almoner on a database of its own: for stories, pages and the API. The clock stands still, jobs run when a
 * test says so ({@link Timers}), nothing is demonstrated. Mark the test {@code @Transactional} and it leaves nothing
 * behind; add no bean overrides, so that all share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"almoner.workflow.job-executor=false", "almoner.demonstration=false"})
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestTime.class, TestPasswords.class, Timers.class, AtOnce.class})
@ExtendWith(TestTime.class)
public @interface AlmonerTest {}
