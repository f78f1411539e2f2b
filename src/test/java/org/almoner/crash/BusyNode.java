package org.almoner.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.almoner.shared.Refusal;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The child: says what it finds wrong, then works with several hands at once. When told to finish it takes no new
 * applications and works until nothing waits any more.
 */
final class BusyNode {

    static final String TOLD = "told.txt";

    private static final int HANDS = 4;

    private final Path directory;
    private final Workforce workforce;
    private final JdbcClient jdbc;
    private final boolean finishing;

    private BusyNode(Path directory, ConfigurableApplicationContext context, boolean finishing) {
        this.directory = directory;
        this.workforce = Workforce.in(context.getAutowireCapableBeanFactory());
        this.jdbc = context.getBean(JdbcClient.class);
        this.finishing = finishing;
    }

    static void main(String[] arguments) throws Exception {
        new BusyNode(Path.of(arguments[0]), Node.run(arguments[0]), arguments.length > 1).live();
        System.exit(0);
    }

    private void live() throws Exception {
        Books.faults(jdbc).forEach(this::fault);
        lost().forEach(line -> fault("said it " + line + ", but there is no record of it"));
        Node.say(directory, "ready");
        work();
        Books.faults(jdbc).forEach(this::fault);
        Books.unfinished(jdbc).forEach(what -> fault("unfinished " + what));
        Node.say(directory, "finished");
    }

    private List<String> lost() throws IOException {
        var told = directory.resolve(TOLD);
        if (!Files.exists(told)) return List.of();
        return Files.readAllLines(told).stream().filter(line -> !recorded(line)).toList();
    }

    /** Every line was said after the act had returned: it may not be lost. */
    private boolean recorded(String line) {
        var words = line.split(" ");
        return Books.recorded(jdbc, words[1], words[2]) > 0;
    }

    private void fault(String what) {
        Node.say(directory, "fault " + what);
    }

    private void work() throws InterruptedException {
        var done = new CountDownLatch(HANDS);
        for (var hand = 0; hand < HANDS; hand++)
            Thread.ofPlatform().start(() -> {
                try {
                    act();
                } finally {
                    done.countDown();
                }
            });
        done.await();
    }

    /** Until nothing could be done many times in a row, and no job of the engine is under way either. */
    private void act() {
        for (var idle = 0; !finishing || idle < 50; ) idle = once() || underWay() ? 0 : idle + 1;
    }

    private boolean underWay() {
        if (!finishing || !Books.underWay(jdbc)) return false;
        LockSupport.parkNanos(20_000_000);
        return true;
    }

    /** False when nothing was done: an act that another hand was quicker with is no fault. */
    private boolean once() {
        try {
            if (!finishing && ThreadLocalRandom.current().nextInt(6) == 0) return say(workforce.submit());
            return workforce.work().map(this::say).orElse(false);
        } catch (Refusal | ConcurrencyFailureException otherHandWasQuicker) {
            Node.say(directory, "could not: " + otherHandWasQuicker.getMessage());
            return false;
        } catch (RuntimeException e) {
            fault(String.valueOf(e));
            throw e;
        }
    }

    private boolean say(Workforce.Done done) {
        Node.say(directory, "did " + done.event() + " " + done.subject());
        return true;
    }
}
