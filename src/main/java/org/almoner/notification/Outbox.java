package org.almoner.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.almoner.identity.PersonId;
import org.almoner.shared.Cursor;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code letter}. */
@Repository
class Outbox {

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Letter letter, @Nullable String dedupeKey) {
        jdbc.sql("""
                insert into letter (id, to_person, address, subject, body, secret, about, dedupe_key, created_at, next_attempt_at)
                values (:id, :to, :address, :subject, :body, :secret, :about, :key, :at, :at)
                on conflict (dedupe_key) do nothing
                """)
                .param("id", letter.id().value())
                .param("to", letter.to() == null ? null : letter.to().value())
                .param("address", letter.address())
                .param("subject", letter.subject())
                .param("body", letter.body())
                .param("secret", letter.secret())
                .param("about", letter.about())
                .param("key", dedupeKey)
                .param("at", utc(letter.createdAt()))
                .update();
    }

    /** The next letter that is due, locked so that no other sender takes it; locked ones are passed over. */
    Optional<Letter> nextDue(Instant now) {
        return jdbc.sql("""
                select * from letter where sent_at is null and given_up_at is null and next_attempt_at <= :now
                order by next_attempt_at, id limit 1 for update skip locked
                """).param("now", utc(now)).query(Outbox::letter).optional();
    }

    void sent(Letter letter, Instant at) {
        jdbc.sql("""
                update letter set sent_at = :at, attempts = attempts + 1, last_error = null,
                    body = case when secret then '' else body end
                where id = :id
                """).param("at", utc(at)).param("id", letter.id().value()).update();
    }

    void failed(Letter letter, String error, Instant nextAttempt, @Nullable Instant givenUpAt) {
        jdbc.sql("""
                update letter set attempts = attempts + 1, last_error = :error, next_attempt_at = :next, given_up_at = :gone
                where id = :id
                """)
                .param("error", error)
                .param("next", utc(nextAttempt))
                .param("gone", givenUpAt == null ? null : utc(givenUpAt))
                .param("id", letter.id().value())
                .update();
    }

    boolean putBack(LetterId id, Instant now) {
        return jdbc.sql("""
                update letter set given_up_at = null, next_attempt_at = :now
                where id = :id and sent_at is null
                """).param("now", utc(now)).param("id", id.value()).update() == 1;
    }

    Optional<Letter> find(LetterId id) {
        return jdbc.sql("select * from letter where id = :id")
                .param("id", id.value())
                .query(Outbox::letter)
                .optional();
    }

    Page<Letter> page(Letter.@Nullable Status status, @Nullable String cursor, int limit) {
        var rows = jdbc.sql("""
                select * from letter
                where (cast(:status as text) is null or :status = case
                        when sent_at is not null then 'SENT' when given_up_at is not null then 'GIVEN_UP' else 'WAITING' end)
                  and (cast(:cursor as uuid) is null or id < cast(:cursor as uuid))
                order by id desc limit :limit
                """)
                .param("status", status == null ? null : status.name())
                .param("cursor", Cursor.uuid(cursor))
                .param("limit", limit + 1)
                .query(Outbox::letter)
                .list();
        return Page.of(rows, limit, letter -> letter.id().value().toString());
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        var to = row.getObject("to_person", UUID.class);
        return new Letter(
                new LetterId(row.getObject("id", UUID.class)),
                to == null ? null : new PersonId(to),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getBoolean("secret"),
                row.getObject("about", UUID.class),
                instant(row, "created_at").orElseThrow(),
                instant(row, "sent_at").orElse(null),
                instant(row, "given_up_at").orElse(null),
                row.getInt("attempts"),
                instant(row, "next_attempt_at").orElseThrow(),
                row.getString("last_error"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
