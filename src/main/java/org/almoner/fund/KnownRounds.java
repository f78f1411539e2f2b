package org.almoner.fund;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rounds to read, not to change. Every act asks for its round, whose form is long and seldom changes: it is only read
 * again when its row was written since, by whatever node.
 */
@Component
class KnownRounds {

    /** The version of a row and the transaction that wrote it, which may have been taken back and its version given again. */
    private record Edition(int version, String writer) {}

    private record Known(Edition edition, Round round) {}

    private final RoundRepository repository;
    private final JdbcClient jdbc;
    private final Map<RoundId, Known> known = new ConcurrentHashMap<>();

    KnownRounds(RoundRepository repository, JdbcClient jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    Optional<Round> find(RoundId id) {
        return edition(id).flatMap(edition -> {
            var before = known.get(id);
            if (before != null && before.edition().equals(edition)) return Optional.of(before.round());
            var now = repository.findById(id);
            now.filter(round -> round.version() == edition.version())
                    .ifPresent(round -> known.put(id, new Known(edition, round)));
            return now;
        });
    }

    private Optional<Edition> edition(RoundId id) {
        return jdbc.sql("select version, xmin::text as writer from round where id = :id")
                .param("id", id.value())
                .query(Edition.class)
                .optional();
    }
}
