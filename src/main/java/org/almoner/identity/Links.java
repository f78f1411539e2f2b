package org.almoner.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links sent to an address: what they carry is stored as a hash, expires, and works once. */
@Component
class Links {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MessageSource texts;
    private final ObjectProvider<Post> post; // looked up late: the post office itself asks who people are
    private final String baseUrl;

    Links(
            JdbcClient jdbc,
            Clock clock,
            MessageSource texts,
            ObjectProvider<Post> post,
            @Value("${almoner.base-url:http://localhost:8080}") String baseUrl) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.texts = texts;
        this.post = post;
        this.baseUrl = baseUrl;
    }

    /** Sends a new link; an older one of the same purpose stops working. */
    void send(Person to, LinkPurpose purpose) {
        var secret = Secret.next();
        jdbc.sql("delete from one_time_link where person = :person and purpose = :purpose")
                .param("person", to.id().value())
                .param("purpose", purpose.name())
                .update();
        jdbc.sql("insert into one_time_link (hash, person, purpose, expires_at) values (:hash, :person, :purpose, :at)")
                .param("hash", Secret.hash(secret))
                .param("person", to.id().value())
                .param("purpose", purpose.name())
                .param("at", Timestamp.from(now().plus(purpose.validity)))
                .update();
        write(to, purpose.name().toLowerCase(Locale.ROOT), baseUrl + purpose.path + secret);
    }

    /** A letter of this module: texts are {@code identity.letter.<letter>.subject} and {@code .text}. */
    void write(Person to, String letter, String address) {
        var key = "identity.letter." + letter;
        post.getObject().send(to.email(), text(key + ".subject"), text(key + ".text", to.name(), address));
    }

    /** Whose link this is, if it still works; it does not use it up. */
    Optional<PersonId> look(String secret, LinkPurpose... purposes) {
        return jdbc.sql("""
                        select person from one_time_link
                        where hash = :hash and purpose = any(:purposes) and used_at is null and expires_at > :now
                        """)
                .param("hash", Secret.hash(secret))
                .param("purposes", names(purposes))
                .param("now", Timestamp.from(now()))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Uses the link up. Of two people following it at once one gets nothing. */
    Optional<PersonId> use(String secret, LinkPurpose... purposes) {
        return jdbc.sql("""
                        update one_time_link set used_at = :now
                        where hash = :hash and purpose = any(:purposes) and used_at is null and expires_at > :now
                        returning person
                        """)
                .param("hash", Secret.hash(secret))
                .param("purposes", names(purposes))
                .param("now", Timestamp.from(now()))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    void withdraw(PersonId person) {
        jdbc.sql("delete from one_time_link where person = :person and used_at is null")
                .param("person", person.value())
                .update();
    }

    private String text(String key, Object... args) {
        return texts.getMessage(key, args, Locale.UK);
    }

    private Instant now() {
        return clock.instant();
    }

    private static String[] names(LinkPurpose... purposes) {
        return Arrays.stream(purposes).map(Enum::name).toArray(String[]::new);
    }
}
