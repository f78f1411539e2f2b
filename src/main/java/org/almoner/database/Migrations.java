package org.almoner.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;

/**
 * Brings both schemas up to date: ours in {@code public}, the engine's by its own changelog in {@code engine}. An
 * advisory lock is held around both, so that two nodes may start at once on an empty database: Liquibase creates its
 * own tables outside its own lock.
 */
final class Migrations extends SpringLiquibase {

    private static final long LOCK = 7_200_533_194_621L;

    Migrations(DataSource dataSource) {
        setDataSource(dataSource);
        setChangeLog("classpath:db/changelog.yaml");
        setDefaultSchema("public");
    }

    @Override
    public void afterPropertiesSet() throws LiquibaseException {
        try (var connection = getDataSource().getConnection()) {
            execute(connection, "select pg_advisory_lock(%d)".formatted(LOCK));
            try {
                execute(connection, "create schema if not exists engine");
                engine().afterPropertiesSet();
                super.afterPropertiesSet();
            } finally {
                execute(connection, "select pg_advisory_unlock(%d)".formatted(LOCK));
            }
        } catch (SQLException e) {
            throw new LiquibaseException(e);
        }
    }

    private SpringLiquibase engine() {
        var engine = new SpringLiquibase();
        engine.setDataSource(getDataSource());
        engine.setResourceLoader(getResourceLoader());
        engine.setChangeLog("classpath:db/engine/changelog.yaml");
        engine.setDefaultSchema("engine");
        engine.setLiquibaseSchema("engine");
        return engine;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
