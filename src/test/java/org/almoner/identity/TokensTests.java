package org.almoner.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.almoner.shared.NotFound;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class TokensTests {

    @Autowired
    Tokens tokens;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    PersonId ken = PersonId.next();

    @BeforeEach
    void aPerson() {
        ken = add("ken@harbour.test", Role.REVIEWER);
    }

    @Test
    void aTokenSpeaksForItsOwnerWithinItsScopes() {
        var token = create(Set.of(Scope.READ));
        var bearer = tokens.authenticate(token.value()).orElseThrow();
        assertThat(bearer.person().id()).isEqualTo(ken);
        assertThat(bearer.person().roles()).containsExactly(Role.REVIEWER);
        assertThat(bearer.scopes()).containsExactly(Scope.READ);
        assertThat(token.value()).matches("alm_[A-Za-z0-9_-]{43}");
    }

    @Test
    void keepsOnlyAHashOfTheValue() {
        var token = create(Set.of(Scope.READ));
        var kept = jdbc.sql("select row_to_json(t)::text from api_token t where id = :id")
                .param("id", token.id().value())
                .query(String.class)
                .single();
        assertThat(kept).contains(Secret.hash(token.value())).doesNotContain(token.value());
    }

    @Test
    void anUnknownExpiredOrRevokedTokenSpeaksForNobody() {
        var expiring = create(Set.of(Scope.READ));
        var revoked = create(Set.of(Scope.READ));
        tokens.revoke(revoked.id(), ken);
        assertThat(tokens.authenticate("alm_unknown")).isEmpty();
        assertThat(tokens.authenticate(revoked.value())).isEmpty();
        assertThat(tokens.of(ken)).extracting(TokenRow::id).containsExactly(expiring.id());

        clock.advance(Duration.ofDays(30));
        assertThat(tokens.authenticate(expiring.value())).isEmpty();
    }

    @Test
    void theTokenOfADisabledPersonStops() {
        var token = create(Set.of(Scope.READ));
        people.disable(ken, add("ada@council.test", Role.ADMIN));
        assertThat(tokens.authenticate(token.value())).isEmpty();
    }

    @Test
    void nobodyRevokesTheTokenOfAnother() {
        var token = create(Set.of(Scope.READ));
        var other = add("tom@harbour.test", Role.REVIEWER);
        assertThatThrownBy(() -> tokens.revoke(token.id(), other)).isInstanceOf(NotFound.class);
        assertThat(tokens.authenticate(token.value())).isPresent();
    }

    @Test
    void notesUseAtMostOnceAMinute() {
        var token = create(Set.of(Scope.READ));
        var first = clock.instant();
        tokens.authenticate(token.value());
        clock.advance(Duration.ofSeconds(59));
        tokens.authenticate(token.value());
        assertThat(tokens.of(ken).getFirst().lastUsedAt()).isEqualTo(first);
        clock.advance(Duration.ofSeconds(1));
        tokens.authenticate(token.value());
        assertThat(tokens.of(ken).getFirst().lastUsedAt()).isEqualTo(clock.instant());
    }

    @Test
    void refusesATokenForeverForNothingOrWithoutAName() {
        var month = clock.instant().plus(Duration.ofDays(30));
        assertThatThrownBy(() -> tokens.create(ken, "x", Set.of(Scope.READ), clock.instant()))
                .hasMessage("identity.token-lifetime");
        assertThatThrownBy(() -> tokens.create(ken, "x", Set.of(Scope.READ), month.plus(Duration.ofDays(400))))
                .hasMessage("identity.token-lifetime");
        assertThatThrownBy(() -> tokens.create(ken, "x", Set.of(), month)).hasMessage("identity.token-scopes");
        assertThatThrownBy(() -> tokens.create(ken, " ", Set.of(Scope.READ), month))
                .hasMessage("identity.token-label");
    }

    @Test
    void makesNoKnownTokenOutsideADemonstration() {
        assertThatThrownBy(() -> tokens.createKnown(ken, "demo-ken")).isInstanceOf(IllegalStateException.class);
    }

    private IssuedToken create(Set<Scope> scopes) {
        return tokens.create(ken, "reporting", scopes, clock.instant().plus(Duration.ofDays(30)));
    }

    private PersonId add(String email, Role role) {
        return people.add(new AddPerson(email, email, Set.of(role), null, null, "almoner"), null);
    }
}
