package org.almoner.notification;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;

/** A postman whose mail server a test can start and stop. */
final class PostmanFixture {

    private static final LetterSettings SETTINGS = new LetterSettings(
            "Almoner <no-reply@almoner.test>", Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofHours(72));

    private PostmanFixture() {}

    static Postman to(int port, Outbox outbox, TransactionOperations transactions, Clock clock) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        var server = beans.getBeanProvider(JavaMailSender.class);
        return new Postman(outbox, server, new Envelope(SETTINGS), SETTINGS, transactions, clock);
    }
}
