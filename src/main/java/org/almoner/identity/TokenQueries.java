package org.almoner.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TokenQueries {

    private final JdbcClient jdbc;
    private final PersonRepository people;

    TokenQueries(JdbcClient jdbc, PersonRepository people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    List<TokenRow> of(PersonId owner) {
        return jdbc.sql("""
                        select id, label, scopes, created_at, expires_at, last_used_at from api_token
                        where owner = :owner and revoked_at is null order by created_at desc, id desc
                        """)
                .param("owner", owner.value())
                .query((rs, n) -> new TokenRow(
                        id(rs, "id").map(TokenId::new).orElseThrow(),
                        rs.getString("label"),
                        scopes(rs),
                        rs.getTimestamp("created_at").toInstant(),
                        rs.getTimestamp("expires_at").toInstant(),
                        instant(rs.getTimestamp("last_used_at"))))
                .list();
    }

    Optional<TokenBearer> bearer(String hash, Instant now) {
        return jdbc.sql("""
                        select id, owner, scopes from api_token
                        where hash = :hash and revoked_at is null and expires_at > :now
                        """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((rs, n) -> new Found(
                        id(rs, "id").map(TokenId::new).orElseThrow(),
                        id(rs, "owner").map(PersonId::new).orElseThrow(),
                        scopes(rs)))
                .optional()
                .flatMap(this::bearer);
    }

    private Optional<TokenBearer> bearer(Found found) {
        return people.findById(found.owner())
                .filter(Person::maySignIn)
                .map(owner -> new TokenBearer(found.id(), SignedIn.of(owner), found.scopes()));
    }

    private static Optional<UUID> id(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, UUID.class));
    }

    private static Set<Scope> scopes(ResultSet rs) throws SQLException {
        return Names.of(rs.getArray("scopes"), Scope.class);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private record Found(TokenId id, PersonId owner, Set<Scope> scopes) {}
}
