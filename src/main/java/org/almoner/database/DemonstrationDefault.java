package org.almoner.database;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Unless somebody says otherwise, {@code almoner.demonstration} is true exactly when the database is our own. */
class DemonstrationDefault implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var embedded = !environment.containsProperty("spring.datasource.url");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("demonstration", Map.of("almoner.demonstration", embedded)));
    }
}
