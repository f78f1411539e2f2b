package org.almoner.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class SignInsTests {

    private static final String KEN = "ken@harbour.test";

    @Autowired
    SignIns signIns;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @BeforeEach
    void aPerson() {
        people.add(new AddPerson("Ken", KEN, Set.of(Role.REVIEWER), null, null, "almoner"), null);
    }

    @Test
    void saysTheSameOfAnUnknownAddressAndAWrongPassword() {
        wrong(KEN, "192.0.2.1");
        wrong("nobody@harbour.test", "192.0.2.1");
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneMustWait() {
        for (var i = 0; i < 5; i++) wrong(KEN, "192.0.2." + i);
        tooMany(KEN, "192.0.2.9");
        clock.advance(Duration.ofMinutes(15));
        assertThat(signIns.signIn(KEN, "almoner", "192.0.2.9").name()).isEqualTo("Ken");
    }

    @Test
    void thoseTurnedAwayDoNotLengthenTheWait() {
        for (var i = 0; i < 5; i++) wrong(KEN, "192.0.2.1");
        clock.advance(Duration.ofMinutes(14));
        tooMany(KEN, "192.0.2.1");
        clock.advance(Duration.ofMinutes(1));
        assertThat(signIns.signIn(KEN, "almoner", "192.0.2.1").name()).isEqualTo("Ken");
    }

    @Test
    void theRightPasswordForgetsEarlierMistakes() {
        for (var i = 0; i < 4; i++) wrong(KEN, "192.0.2.1");
        signIns.signIn(KEN, "almoner", "192.0.2.1");
        for (var i = 0; i < 4; i++) wrong(KEN, "192.0.2.1");
        assertThat(signIns.signIn(KEN, "almoner", "192.0.2.1").name()).isEqualTo("Ken");
    }

    @Test
    void afterTwentyWrongAttemptsAnAddressMustWaitWhoeverItTries() {
        for (var i = 0; i < 20; i++) wrong("guess%d@harbour.test".formatted(i), "192.0.2.1");
        tooMany(KEN, "192.0.2.1");
        assertThat(signIns.signIn(KEN, "almoner", "192.0.2.2").name()).isEqualTo("Ken");
    }

    private void wrong(String email, String from) {
        assertThatThrownBy(() -> signIns.signIn(email, "not the password", from))
                .hasMessage("identity.sign-in-failed");
    }

    private void tooMany(String email, String from) {
        assertThatThrownBy(() -> signIns.signIn(email, "almoner", from)).hasMessage("identity.too-many-attempts");
    }
}
