package org.almoner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whole lives of cases, submitted to paid, beside the bare engine that runs the same diagrams with empty steps and is
 * told the same events in the same order, on the same server and in the same run. Aim: at least half as fast.
 */
@AlmonerTest
class LifeBench {

    private static final int CASES = Integer.getInteger("almoner.cases", 10);
    private static final int WARM = Integer.getInteger("almoner.warm", 10);
    private static final int TIMES = 5;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Test
    void livesFromSubmittedToPaid() {
        var lives = beans.createBean(Lives.class);
        try (var bare = new BareEngine(TestDatabase.fresh())) {
            var score = record(lives);
            for (var i = 0; i < WARM; i++) {
                lives.live(lives.written(CASES));
                bare.play(score.anew());
            }
            var ours = new double[TIMES];
            var theirs = new double[TIMES];
            for (var i = 0; i < TIMES; i++) {
                var written = lives.written(CASES);
                ours[i] = CASES / seconds(() -> lives.live(written));
                var again = score.anew();
                theirs[i] = CASES / seconds(() -> bare.play(again));
            }
            print(score.notes().size() / CASES, median(ours), median(theirs));
        }
    }

    /** What happens in these lives; proves that the money arrived. */
    private Score record(Lives lives) {
        var written = lives.written(CASES);
        var end = Score.end(jdbc);
        lives.live(written);
        var paid = jdbc.sql("select count(*) from claim where status = 'PAID'")
                .query(Long.class)
                .single();
        assertThat(paid).isEqualTo(CASES);
        return Score.since(jdbc, end);
    }

    private static void print(int events, double ours, double theirs) {
        System.out.printf(
                "%n%-32s %14s %14s %8s %8s%n%-32s %14.2f %14.2f %8.2f %8s%n%n",
                "submitted to paid, " + events + " events",
                "lives/s",
                "bare lives/s",
                "ratio",
                "aim",
                "",
                ours,
                theirs,
                ours / theirs,
                "0.50");
    }

    private static double seconds(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
