package org.almoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import org.almoner.support.TestDatabase;
import org.junit.jupiter.api.Test;

class CheckCommandTests {

    private final String url = TestDatabase.fresh();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void saysByItsExitCodeWhetherEverythingAgrees() throws Exception {
        assertThat(check()).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("ok    The balances of every pot are the sums of its entries")
                .endsWith("Everything agrees.\n");
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into pot (id, name, ceiling, available)
                    select gen_random_uuid(), 'Out of nowhere', 100, 100 from generate_series(1, 30)""");
        }
        said.reset();
        assertThat(check()).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("WRONG The balances of every pot", "Out of nowhere: ceiling is 1.00", "and 40 more", "1 of ");
    }

    private int check() {
        var args = new String[] {
            "check",
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres"
        };
        return CheckCommand.run(args, new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
