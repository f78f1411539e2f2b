package org.almoner.shared;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs an act once per person and key, however often it is sent: by a double click, a retry or a second tab. The key is
 * kept in the act's own transaction, so a refused act leaves its key free and a second sender waits for the first.
 */
@Service
@Transactional
public class Once {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Once(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param request what was asked; compared by its JSON, so that one key cannot carry two different requests
     * @return the answer of the first run, now or then
     * @throws Refusal {@code shared.key-reused} when the key already belongs to another act or request
     */
    public <T> T run(String key, UUID person, String act, Object request, Class<T> type, Supplier<T> body) {
        if (key.isBlank() || key.length() > 200) throw new Refusal("shared.key-malformed");
        var fingerprint = fingerprint(request);
        lock(person, key);
        var known = find(person, key);
        if (known.isPresent()) return known.get().answer(act, fingerprint, type, json);
        var answer = body.get();
        keep(person, key, act, fingerprint, json.writeValueAsString(answer));
        return answer;
    }

    /** Waits until no other transaction runs under the same key. */
    private void lock(UUID person, String key) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) as held")
                .param("key", person + key)
                .query(Integer.class)
                .single();
    }

    private Optional<Kept> find(UUID person, String key) {
        return jdbc.sql("select act, fingerprint, answer from once_key where person = :person and key = :key")
                .param("person", person)
                .param("key", key)
                .query(Kept.class)
                .optional();
    }

    private void keep(UUID person, String key, String act, String fingerprint, String answer) {
        jdbc.sql("insert into once_key (person, key, act, fingerprint, answer, at) values (?, ?, ?, ?, ?, ?)")
                .params(person, key, act, fingerprint, answer, Timestamp.from(clock.instant()))
                .update();
    }

    private String fingerprint(Object request) {
        return HexFormat.of().formatHex(Digests.sha256(json.writeValueAsBytes(request)));
    }

    record Kept(String act, String fingerprint, String answer) {

        <T> T answer(String act, String fingerprint, Class<T> type, JsonMapper json) {
            if (!this.act.equals(act) || !this.fingerprint.equals(fingerprint)) throw new Refusal("shared.key-reused");
            return json.readValue(answer, type);
        }
    }
}
