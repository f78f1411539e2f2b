package org.almoner.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.shared.Sterling;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@AlmonerTest
@Transactional
class LettersTests {

    @Autowired
    Letters letters;

    @Autowired
    Outbox outbox;

    @Autowired
    People people;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestClock clock;

    private int port;
    private @Nullable GreenMail server;
    private Postman postman;

    @BeforeEach
    void knowsWhereTheServerWillBe() throws Exception {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        postman = PostmanFixture.to(port, outbox, transactions, clock);
    }

    @AfterEach
    void stopsTheServer() {
        if (server != null) server.stop();
    }

    @Test
    void losesNothingWhileTheMailServerIsDown() throws Exception {
        IntStream.rangeClosed(1, 20).forEach(number -> letters.send("ada@almoner.test", "Letter " + number, "Text"));
        postman.round();
        clock.advance(Duration.ofSeconds(5));
        postman.round();
        assertThat(waiting()).isEqualTo(20);

        startServer();
        for (int attempt = 0; attempt < 3; attempt++) {
            clock.advance(Duration.ofMinutes(1));
            postman.round();
        }

        assertThat(waiting()).isZero();
        assertThat(received()).extracting(Message::getSubject).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void sendsEachLetterOnceAndNamesItByItsId() throws Exception {
        startServer();
        letters.send("ada@almoner.test", "Your link – today", "Follow £this: https://almoner.test/confirm/abc");
        postman.round();
        postman.round();

        var message = received()[0];
        assertThat(received()).hasSize(1);
        assertThat(message.getHeader("Message-ID")[0])
                .isEqualTo("<" + letter().id().value() + "@almoner.test>");
        assertThat(message.getSubject()).isEqualTo("Your link – today");
        assertThat(message.getContent().toString()).contains("Follow £this");
        assertThat(letter().status()).isEqualTo(Letter.Status.SENT);
    }

    @Test
    void removesTheTextOfALetterWithALinkOnceItIsSent() {
        startServer();
        letters.send("ada@almoner.test", "Your link", "https://almoner.test/confirm/abc");
        postman.round();

        assertThat(letter().secret()).isTrue();
        assertThat(letter().body()).isEmpty();
    }

    @Test
    void waitsLongerAfterEachRefusalAndGivesUpAfterThreeDaysUntilAPersonSendsItAgain() {
        letters.send("ada@almoner.test", "Letter", "Text");
        postman.round();
        assertThat(letter().nextAttemptAt()).isEqualTo(clock.instant().plusSeconds(10));
        clock.advance(Duration.ofSeconds(10));
        postman.round();
        assertThat(letter().nextAttemptAt()).isEqualTo(clock.instant().plusSeconds(20));
        assertThat(letter().lastError()).contains("Connection refused");

        clock.advance(Duration.ofHours(23));
        postman.round();
        assertThat(letter().status()).isEqualTo(Letter.Status.WAITING);

        clock.advance(Duration.ofHours(72));
        postman.round();
        assertThat(letter().status()).isEqualTo(Letter.Status.GIVEN_UP);

        startServer();
        letters.sendAgain(letter().id(), ada());
        postman.round();
        assertThat(letter().status()).isEqualTo(Letter.Status.SENT);
    }

    @Test
    void writesAStepsLetterOnceHoweverOftenTheStepIsRepeated() {
        var ada = ada();
        var steps = new Letters(outbox, postman, wording(), people, events, clock);
        for (int repeated = 0; repeated < 3; repeated++)
            steps.writeOnce("offer to Ada", ada, "offer", ada, Sterling.pounds(85_000), clock.instant());

        assertThat(waiting()).isEqualTo(1);
        assertThat(letter().body())
                .isEqualTo("Dear Ada Okafor, £85,000 until 1 June 2026 at 10:00am. See http://localhost:8080.");
    }

    private static Wording wording() {
        var texts = new StaticMessageSource();
        texts.addMessage("offer.subject", Locale.UK, "An offer");
        texts.addMessage("offer.body", Locale.UK, "{0} until {1}");
        texts.addMessage("letter.frame", Locale.UK, "Dear {0}, {1}. See {2}.");
        return new Wording(texts, "http://localhost:8080");
    }

    private PersonId ada() {
        return people.add(
                new AddPerson("Ada Okafor", "ada@almoner.test", Set.of(Role.APPLICANT), null, null, "almoner"), null);
    }

    private Letter letter() {
        return letters.list(null, null, 1).items().getFirst();
    }

    private int waiting() {
        return letters.list(Letter.Status.WAITING, null, 100).items().size();
    }

    private void startServer() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    private MimeMessage[] received() {
        return server == null ? new MimeMessage[0] : server.getReceivedMessages();
    }
}
