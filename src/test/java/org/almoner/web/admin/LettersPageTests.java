package org.almoner.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Set;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.notification.Letter;
import org.almoner.notification.Letters;
import org.almoner.support.AlmonerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class LettersPageTests {

    private static final SignedIn ADMIN =
            new SignedIn(PersonId.next(), "Ines Admin", "ines@almoner.test", Set.of(Role.ADMIN));

    @Autowired
    MockMvcTester pages;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    @Test
    void listsLettersAndSaysThatNoMailServerIsSetUp() {
        letters.send("ada@almoner.test", "Confirm your address", "https://almoner.test/confirm/secret-link");
        assertThat(pages.get()
                        .uri("/admin/letters?status=WAITING")
                        .with(user(ADMIN))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Confirm your address", "ada@almoner.test", "Waiting", "No mail server is set up")
                .doesNotContain("??");
    }

    @Test
    void keepsALinkFromTheAdministratorsEyes() {
        letters.send("ada@almoner.test", "Confirm your address", "https://almoner.test/confirm/secret-link");
        assertThat(pages.get()
                        .uri("/admin/letters/" + newest().id().value())
                        .with(user(ADMIN))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("its text is not shown")
                .doesNotContain("secret-link", "??");
    }

    @Test
    void sendsALetterAgainThatWasGivenUp() {
        letters.send("ada@almoner.test", "Letter", "Text");
        jdbc.sql("update letter set given_up_at = now(), attempts = 9, last_error = 'Connection refused'")
                .update();
        var address = "/admin/letters/" + newest().id().value();
        assertThat(pages.get().uri(address).with(user(ADMIN)).exchange())
                .bodyText()
                .contains("Connection refused", "Send again now");

        assertThat(pages.post().uri(address).with(user(ADMIN)).with(csrf()).exchange())
                .hasRedirectedUrl(address);
        assertThat(newest().status()).isEqualTo(Letter.Status.WAITING);
    }

    @Test
    void opensToAdministratorsOnly() {
        var officer = new SignedIn(PersonId.next(), "Ola", "ola@almoner.test", Set.of(Role.OFFICER));
        assertThat(pages.get().uri("/admin/letters").with(user(officer)).exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private Letter newest() {
        return letters.list(null, null, 1).items().getFirst();
    }
}
