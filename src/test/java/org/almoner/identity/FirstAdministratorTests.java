package org.almoner.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.support.AlmonerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class FirstAdministratorTests {

    @Autowired
    People people;

    @Autowired
    SignIns signIns;

    @Test
    void theFirstAdministratorIsMadeOnceAndMaySignIn() {
        start("ada@council.test", "almoner");
        start("eve@council.test", "almoner");
        assertThat(people.withRole(Role.ADMIN)).extracting(Colleague::email).containsExactly("ada@council.test");
        assertThat(signIns.signIn("ada@council.test", "almoner", "192.0.2.1").has(Role.ADMIN))
                .isTrue();
    }

    @Test
    void nobodyIsMadeAdministratorUnasked() {
        start(" ", " ");
        assertThat(people.withRole(Role.ADMIN)).isEmpty();
    }

    private void start(String email, String password) {
        new FirstAdministrator(people, email, password).run(new DefaultApplicationArguments());
    }
}
