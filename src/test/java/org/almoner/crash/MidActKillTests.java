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
 * Kills the whole Almoner while four hands submit, review, decide, approve, answer and sign, at moments nobody chose,
 * every other time with its PostgreSQL. Each new start finds every act done wholly or not at all, and every act that
 * was reported done; and at the end everything begun can be finished. {@code -Dalmoner.kills=50} for a long night.
 */
class MidActKillTests {

    @TempDir
    Path directory;

    private final List<String> done = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void everyActHasHappenedWhollyOrNotAtAll() throws Exception {
        for (var kill = 0; kill < Integer.getInteger("almoner.kills", 1); kill++) killInTheMiddle(kill);
        try (var last = Node.start(BusyNode.class, directory, "finish")) {
            last.awaitWord("finished");
            hear(last);
        }
        assertThat(faults).isEmpty();
        assertThat(done).anyMatch(line -> line.startsWith("did AgreementCountersigned"));
        System.out.printf("%d acts were reported done across the kills, none was lost or half done.%n", done.size());
    }

    private void killInTheMiddle(int kill) throws Exception {
        try (var node = Node.start(BusyNode.class, directory)) {
            node.awaitWord("ready");
            node.awaitLines(ThreadLocalRandom.current().nextInt(30, 90));
            if (kill % 2 == 0) node.kill();
            else node.killWithItsDatabase();
            hear(node);
        }
        assertThat(faults).as("after %d kills", kill).isEmpty();
        Files.write(directory.resolve(BusyNode.TOLD), done);
    }

    private void hear(Node node) {
        for (var line : node.said()) {
            if (line.startsWith("did ")) done.add(line);
            if (line.startsWith("fault ")) faults.add(line);
        }
    }
}
