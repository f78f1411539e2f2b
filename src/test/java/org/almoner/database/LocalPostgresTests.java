package org.almoner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Kills real processes, and looks at what is left. */
class LocalPostgresTests {

    @TempDir
    Path directory;

    @Test
    void whatWasCommittedSurvivesAKillAndTheOrphanIsReplaced() throws Exception {
        try (var first = KilledNode.start(directory)) {
            assertThat(first.rows()).isOne();
        }
        try (var second = KilledNode.start(directory)) {
            assertThat(second.rows()).isEqualTo(2);
        }
        try (var third = LocalPostgres.start(directory)) {
            assertThat(setting(third, "select count(*) from row")).isEqualTo("2");
            assertThat(setting(third, "show fsync")).isEqualTo("on");
            assertThat(setting(third, "show synchronous_commit")).isEqualTo("on");
            assertThat(setting(third, "show full_page_writes")).isEqualTo("on");
        }
        assertThat(directory.resolve("postgres", "data", "postmaster.pid")).doesNotExist();
    }

    @Test
    void aSecondAlmonerInTheSamePlaceIsToldWhoHoldsIt() throws Exception {
        try (var first = KilledNode.start(directory)) {
            first.rows();
            assertThatExceptionOfType(AlreadyRunning.class)
                    .isThrownBy(() -> LocalPostgres.start(directory))
                    .withMessageContaining("Another Almoner is already running here (pid " + first.pid() + ",")
                    .satisfies(failure -> assertThat(new AlreadyRunningAnalyzer().analyze(failure))
                            .satisfies(analysis ->
                                    assertThat(analysis.getDescription()).isEqualTo(failure.getMessage())));
        }
        LocalPostgres.start(directory).close();
    }

    @Test
    void aGuestReadsWhatTheRunningOneHasAndMakesNothingWhereThereIsNothing() throws Exception {
        try (var first = KilledNode.start(directory)) {
            first.rows();
            var guest = GuestPostgres.of(directory);
            assertThat(guest).isInstanceOf(GuestPostgres.class);
            assertThat(setting(guest, "select count(*) from row")).isEqualTo("1");
        }
        var nowhere = directory.resolve("nowhere");
        assertThatExceptionOfType(NoData.class)
                .isThrownBy(() -> GuestPostgres.of(nowhere))
                .satisfies(failure -> assertThat(
                                new NoDataAnalyzer().analyze(failure).getDescription())
                        .contains("There is no data in"));
        assertThat(nowhere).doesNotExist();
    }

    private static String setting(JdbcConnectionDetails server, String query) throws Exception {
        try (var connection = DriverManager.getConnection(server.getJdbcUrl(), "postgres", "postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
