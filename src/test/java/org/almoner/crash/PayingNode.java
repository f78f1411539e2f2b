package org.almoner.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.almoner.shared.Refusal;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The child: says what it finds wrong, then pays with four hands at once; told to finish, until all is paid. */
final class PayingNode {

    static final String TOLD = "told.txt";

    private final Path directory;
    private final JdbcClient jdbc;
    private final PayingHands hands;
    private final boolean finishing;

    private PayingNode(Path directory, ConfigurableApplicationContext context, boolean finishing) {
        this.directory = directory;
        this.jdbc = context.getBean(JdbcClient.class);
        this.finishing = finishing;
        faults();
        this.hands = PayingHands.in(context.getAutowireCapableBeanFactory());
    }

    static void main(String[] arguments) throws Exception {
        System.setProperty("almoner.bank.name", "Example Funder");
        System.setProperty("almoner.bank.sort-code", "999999");
        System.setProperty("almoner.bank.account", "00000001");
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        new PayingNode(Path.of(arguments[0]), Node.run(arguments[0]), arguments.length > 1).live();
        System.exit(0);
    }

    private void live() throws Exception {
        lost().forEach(line -> fault("said it " + line + ", but it is not so"));
        Node.say(directory, "ready");
        if (finishing) finish();
        else work();
    }

    private void finish() {
        while (!PayingFaults.unfinished(jdbc).isEmpty())
            for (var act : List.<Supplier<Optional<String>>>of(hands::prepare, hands::release, hands::confirmAll))
                once(act);
        faults();
        Node.say(directory, "finished");
    }

    private void work() throws InterruptedException {
        for (var hand = 0; hand < 4; hand++)
            Thread.ofPlatform().start(() -> {
                while (true) once(any());
            });
        new CountDownLatch(1).await();
    }

    private Supplier<Optional<String>> any() {
        return switch (ThreadLocalRandom.current().nextInt(12)) {
            case 0, 1, 2, 3 -> hands::request;
            case 4, 5 -> hands::prepare;
            case 6, 7 -> hands::release;
            case 8 -> hands::abandon;
            case 9, 10 -> hands::confirm;
            default -> hands::confirmAll;
        };
    }

    /** What another hand was quicker with is no fault. */
    private void once(Supplier<Optional<String>> act) {
        try {
            act.get().ifPresent(done -> Node.say(directory, done));
        } catch (Refusal | ConcurrencyFailureException otherHandWasQuicker) {
            Thread.onSpinWait();
        } catch (RuntimeException e) {
            fault(String.valueOf(e));
            throw e;
        }
    }

    private void faults() {
        PayingFaults.of(jdbc).forEach(this::fault);
    }

    /** Every line was said after its act had returned: what it did may not be lost. */
    private List<String> lost() throws IOException {
        var told = directory.resolve(TOLD);
        if (!Files.exists(told)) return List.of();
        return Files.readAllLines(told).stream()
                .filter(line -> !recorded(line.split(" ")))
                .toList();
    }

    private boolean recorded(String[] words) {
        return jdbc.sql("select exists (select from audit_record where event = :event and subject = cast(:id as uuid))")
                .param("event", words[1])
                .param("id", words[2])
                .query(Boolean.class)
                .single();
    }

    private void fault(String what) {
        Node.say(directory, "fault " + what);
    }
}
