package org.almoner.database;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    JdbcConnectionDetails localPostgres(
            @Value("${almoner.database.directory:.almoner}") Path directory,
            @Value("${almoner.database.guest:false}") boolean guest)
            throws IOException {
        var home = directory.toAbsolutePath().normalize();
        return guest ? GuestPostgres.of(home) : LocalPostgres.start(home);
    }

    @Bean
    Database database(Environment environment) {
        var embedded = !environment.containsProperty("spring.datasource.url");
        return new Database(embedded, environment.getProperty("almoner.demonstration", Boolean.class, embedded));
    }

    @Bean
    Migrations liquibase(DataSource dataSource) {
        return new Migrations(dataSource);
    }
}
