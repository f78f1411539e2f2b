package org.almoner.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the whole Almoner while payment runs are prepared, released, written and confirmed by four hands, every other
 * time with its PostgreSQL. Each new start finds one file for each run that was sent, every payment in exactly one
 * state, and the ledger in balance; and at the end everything that was asked for has been paid once.
 * {@code -Dalmoner.kills=50} for a long night.
 */
class PaymentRunKillTests {

    @TempDir
    Path directory;

    private final List<String> done = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void everyRunIsWrittenOnceAndEveryPaymentMadeOnce() throws Exception {
        for (var kill = 0; kill < Integer.getInteger("almoner.kills", 1); kill++) killInTheMiddle(kill);
        try (var last = Node.start(PayingNode.class, directory, "finish")) {
            last.awaitWord("finished");
            hear(last);
        }
        assertThat(faults).isEmpty();
        assertThat(done).anyMatch(line -> line.startsWith("did PaymentRunAuthorised"));
        assertThat(done)
                .anyMatch(line -> line.startsWith("did PaymentMade") || line.startsWith("did PaymentRunConfirmed"));
        System.out.printf("%d acts were reported done across the kills, none was lost or half done.%n", done.size());
    }

    private void killInTheMiddle(int kill) throws Exception {
        try (var node = Node.start(PayingNode.class, directory)) {
            node.awaitWord("ready");
            node.awaitLines(ThreadLocalRandom.current().nextInt(20, 200));
            if (kill % 2 == 0) node.kill();
            else node.killWithItsDatabase();
            hear(node);
        }
        assertThat(faults).as("after %d kills", kill).isEmpty();
        Files.write(directory.resolve(PayingNode.TOLD), done);
    }

    private void hear(Node node) {
        for (var line : node.said()) {
            if (line.startsWith("did ")) done.add(line);
            if (line.startsWith("fault ")) faults.add(line);
        }
    }
}
