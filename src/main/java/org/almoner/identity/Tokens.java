package org.almoner.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal API tokens: shown once, stored as a hash, good for a limited time and never for more than their owner. */
@Service
@Transactional
public class Tokens {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final JdbcClient jdbc;
    private final TokenQueries queries;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final boolean demonstration;

    Tokens(
            JdbcClient jdbc,
            TokenQueries queries,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${almoner.demonstration:false}") boolean demonstration) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.clock = clock;
        this.events = events;
        this.demonstration = demonstration;
    }

    public IssuedToken create(PersonId owner, String label, Set<Scope> scopes, Instant expires) {
        if (label.isBlank()) throw new Refusal("identity.token-label");
        if (scopes.isEmpty()) throw new Refusal("identity.token-scopes");
        if (!expires.isAfter(now()) || expires.isAfter(now().plus(LONGEST)))
            throw new Refusal("identity.token-lifetime");
        var token = new IssuedToken(TokenId.next(), "alm_" + Secret.next());
        insert(token, owner, label.strip(), scopes, expires);
        events.publishEvent(new TokenCreated(owner, token.id(), label.strip(), owner));
        return token;
    }

    /**
     * A token whose value everyone may read in the handbook; again and again the same.
     *
     * @throws IllegalStateException unless this is a demonstration
     */
    public void createKnown(PersonId owner, String value) {
        if (!demonstration) throw new IllegalStateException("Known tokens are for demonstrations only");
        insert(new IssuedToken(TokenId.next(), value), owner, value, Set.of(Scope.values()), now().plus(LONGEST));
    }

    private void insert(IssuedToken token, PersonId owner, String label, Set<Scope> scopes, Instant expires) {
        jdbc.sql("""
                        insert into api_token (id, hash, owner, label, scopes, created_at, expires_at)
                        values (:id, :hash, :owner, :label, :scopes, :now, :expires)
                        on conflict (hash) do nothing
                        """)
                .param("id", token.id().value())
                .param("hash", Secret.hash(token.value()))
                .param("owner", owner.value())
                .param("label", label)
                .param("scopes", scopes.stream().map(Enum::name).toArray(String[]::new))
                .param("now", Timestamp.from(now()))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** A token that is not the owner's, or was revoked before, is not found. */
    public void revoke(TokenId id, PersonId owner) {
        var revoked = jdbc.sql("""
                        update api_token set revoked_at = :now
                        where id = :id and owner = :owner and revoked_at is null
                        """)
                .param("now", Timestamp.from(now()))
                .param("id", id.value())
                .param("owner", owner.value())
                .update();
        if (revoked == 0) throw new NotFound(id);
        events.publishEvent(new TokenRevoked(owner, id, owner));
    }

    /** The owner's tokens that were not revoked, the newest first. */
    @Transactional(readOnly = true)
    public List<TokenRow> of(PersonId owner) {
        return queries.of(owner);
    }

    /** Who speaks with this token, if it still works and its owner may still sign in. */
    public Optional<TokenBearer> authenticate(String value) {
        var bearer = queries.bearer(Secret.hash(value), now());
        bearer.ifPresent(found -> noteUse(found.token()));
        return bearer;
    }

    /** At most once a minute, so that a busy client does not write with every request. */
    private void noteUse(TokenId id) {
        jdbc.sql("""
                        update api_token set last_used_at = :now
                        where id = :id and (last_used_at is null or last_used_at + interval '1 minute' <= :now)
                        """)
                .param("now", Timestamp.from(now()))
                .param("id", id.value())
                .update();
    }

    private Instant now() {
        return clock.instant();
    }
}
