package org.almoner.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The message around a letter: plain text, and a Message-ID made of the letter's id so that a repeat is recognised. */
@Component
class Envelope {

    private final LetterSettings settings;

    Envelope(LetterSettings settings) {
        this.settings = settings;
    }

    MimeMessage around(Letter letter, JavaMailSender sender) {
        try {
            var message = sender.createMimeMessage();
            var from = new InternetAddress(settings.from());
            message.setHeader("Message-ID", "<" + letter.id().value() + "@" + domain(from) + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            var parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            parts.setFrom(from);
            parts.setTo(letter.address());
            parts.setSubject(letter.subject());
            parts.setSentDate(Date.from(letter.createdAt()));
            parts.setText(letter.body());
            return message;
        } catch (MessagingException malformed) {
            throw new MailParseException(malformed);
        }
    }

    private static String domain(InternetAddress from) {
        return from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    }
}
