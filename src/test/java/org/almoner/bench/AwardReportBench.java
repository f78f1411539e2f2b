package org.almoner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.almoner.reporting.AwardFilter;
import org.almoner.reporting.Reports;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The award report as CSV beside PostgreSQL's own COPY of the same query, in the same run: rows a second, and how much
 * heap is alive in the middle of a short and of a long report. Aim: at least half as fast, and no more heap.
 */
@AlmonerTest
class AwardReportBench {

    private static final int SHORT = 2_000;
    private static final int LONG = 200_000;
    private static final int TIMES = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Autowired
    Reports reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource database;

    @Autowired
    TestClock clock;

    @Test
    void awardReportAsCsv() throws Exception {
        clock.set(TestClock.START);
        new ManyAwards(jdbc, transaction).write(LONG);
        csv(all());
        var copies = new double[TIMES];
        var csvs = new double[TIMES];
        for (var i = 0; i < TIMES; i++) {
            copies[i] = LONG / seconds(this::copy);
            csvs[i] = LONG / seconds(() -> csv(all()));
        }
        assertThat(reports.totals(some()).awards()).isBetween(SHORT - 50L, SHORT + 50L);
        print(median(copies), median(csvs), alive(some()), alive(all()));
    }

    private static void print(double copy, double csv, long shortHeap, long longHeap) {
        System.out.printf(
                "%n%-32s %14s %14s %8s %8s%n%-32s %,14.0f %,14.0f %8.2f %8s%n",
                "award report, 200,000 rows",
                "CSV rows/s",
                "COPY rows/s",
                "ratio",
                "aim",
                "",
                csv,
                copy,
                csv / copy,
                "0.50");
        System.out.printf(
                "%-32s %14s %14s%n%-32s %,11d KiB %,11d KiB%n%n",
                "heap alive while writing", "2,000 rows", "200,000 rows", "", shortHeap / 1024, longHeap / 1024);
    }

    private AwardFilter all() {
        return AwardFilter.at(DAY);
    }

    /** One round of twenty, as at a day when a fifth of its awards had been proposed. */
    private AwardFilter some() {
        var round = jdbc.sql("select id from round order by code limit 1")
                .query(UUID.class)
                .single();
        return new AwardFilter(LocalDate.of(2024, 6, 20), null, round, null, null);
    }

    private void csv(AwardFilter filter) {
        reports.csv(filter, OutputStream.nullOutputStream());
    }

    private void copy() throws SQLException, IOException {
        var sql = "copy (select %s from award_report_at('%s') order by award_reference) to stdout with csv";
        try (var connection = database.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(sql.formatted(columns(), all().until()), OutputStream.nullOutputStream());
        }
    }

    /** The header of a report without lines. */
    private String columns() {
        var header = new ByteArrayOutputStream();
        reports.csv(AwardFilter.at(LocalDate.of(2020, 1, 1)), header);
        return header.toString(StandardCharsets.UTF_8).strip();
    }

    /** The most heap in use right after a collection in the middle of writing, beyond what was in use before. */
    private long alive(AwardFilter filter) {
        var before = used();
        var out = new Watched();
        reports.csv(filter, out);
        return Math.max(0, out.most - before);
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double seconds(Work work) throws Exception {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    interface Work {
        void run() throws Exception;
    }

    /** Looks at the heap every so many bytes. */
    private static final class Watched extends OutputStream {

        private static final long EVERY = 200_000;
        private long written;
        private long next = EVERY;
        long most;

        @Override
        public void write(int one) {
            look(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            look(length);
        }

        private void look(int length) {
            written += length;
            if (written < next) return;
            next = Math.max(next * 2, written + EVERY);
            most = Math.max(most, used());
        }
    }
}
