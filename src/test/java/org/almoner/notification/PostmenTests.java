package org.almoner.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.almoner.support.RunningTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@RunningTest
class PostmenTests {

    @Autowired
    Letters letters;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    @Test
    void fourNodesTogetherSendEachLetterOnce() throws Exception {
        var batch = "Batch " + UUID.randomUUID();
        IntStream.range(0, 60).forEach(number -> letters.send("ada@almoner.test", batch + " " + number, "Text"));
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var port = server.getSmtp().getPort();
            Callable<Object> node = Executors.callable(
                    () -> PostmanFixture.to(port, outbox, transactions, clock).round());
            for (var done : nodes.invokeAll(List.of(node, node, node, node))) done.get();
            assertThat(subjects(server, batch)).hasSize(60).doesNotHaveDuplicates();
        } finally {
            server.stop();
        }
    }

    private static List<String> subjects(GreenMail server, String batch) {
        return Arrays.stream(server.getReceivedMessages())
                .map(PostmenTests::subject)
                .filter(subject -> subject.startsWith(batch))
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
