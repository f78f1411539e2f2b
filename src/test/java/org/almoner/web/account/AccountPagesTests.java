package org.almoner.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Set;
import java.util.regex.Pattern;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.identity.Tokens;
import org.almoner.support.AlmonerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class AccountPagesTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/\\S+)");
    private static final Pattern TOKEN = Pattern.compile("alm_[A-Za-z0-9_-]{43}");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Test
    void registersAndConfirmsOnlyWhenTheButtonIsPressed() {
        assertThat(mvc.get().uri("/register")).hasStatusOk();
        assertThat(mvc.post()
                        .uri("/register")
                        .with(csrf())
                        .formField("name", "Rose Harbour")
                        .formField("email", "rose@harbour.test")
                        .formField("password", "a long enough secret"))
                .redirectedUrl()
                .isEqualTo("/register/sent");
        var link = linkSentTo("rose@harbour.test");
        assertThat(mvc.get().uri(link)).hasStatusOk();
        assertThat(people.byEmail("rose@harbour.test").orElseThrow().emailConfirmed())
                .isFalse();
        assertThat(mvc.post().uri(link).with(csrf())).redirectedUrl().isEqualTo("/sign-in");
        assertThat(people.byEmail("rose@harbour.test").orElseThrow().emailConfirmed())
                .isTrue();
        assertThat(mvc.post().uri(link).with(csrf())).hasStatus(422).bodyText().contains("already been used");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        assertThat(mvc.post()
                        .uri("/register")
                        .with(csrf())
                        .formField("name", "Rose Harbour")
                        .formField("email", "rose at harbour")
                        .formField("password", "short"))
                .bodyText()
                .contains("Error: Create an account", "Rose Harbour", "Enter an email address like name@example.org")
                .doesNotContain("value=\"short\"");
    }

    @Test
    void choosesANewPasswordThroughALink() {
        add("ken@harbour.test", Role.REVIEWER);
        assertThat(mvc.post().uri("/forgotten-password").with(csrf()).formField("email", "ken@harbour.test"))
                .redirectedUrl()
                .isEqualTo("/forgotten-password/sent");
        var link = linkSentTo("ken@harbour.test");
        assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains("Choose a password");
        assertThat(mvc.post().uri(link).with(csrf()).formField("password", "short"))
                .bodyText()
                .contains("at least 12 characters");
        assertThat(mvc.post().uri(link).with(csrf()).formField("password", "a brand new secret"))
                .redirectedUrl()
                .isEqualTo("/sign-in");
        assertThat(mvc.get().uri(link)).hasStatus(422);
    }

    @Test
    void showsANewTokenOnceAndRevokesIt() {
        var ken = add("ken@harbour.test", Role.REVIEWER);
        var issued = mvc.post()
                .uri("/account/tokens/new")
                .with(as(ken, Role.REVIEWER))
                .with(csrf())
                .formField("label", "reporting")
                .formField("use", "READ")
                .formField("days", "30")
                .exchange();
        assertThat(issued).hasStatusOk().bodyText().containsPattern(TOKEN);
        var row = tokens.of(ken).getFirst();
        assertThat(mvc.get().uri("/account/tokens").with(as(ken, Role.REVIEWER)))
                .bodyText()
                .contains("reporting")
                .doesNotContainPattern(TOKEN);
        assertThat(mvc.post()
                        .uri("/account/tokens/{id}/revoke", row.id().value())
                        .with(as(ken, Role.REVIEWER))
                        .with(csrf()))
                .redirectedUrl()
                .isEqualTo("/account/tokens");
        assertThat(tokens.of(ken)).isEmpty();
    }

    @Test
    void showsPeopleTheirAccount() {
        var ken = add("ken@harbour.test", Role.REVIEWER);
        assertThat(mvc.get().uri("/account").with(as(ken, Role.REVIEWER)))
                .hasStatusOk()
                .bodyText()
                .contains("ken@harbour.test", "Reviewer");
    }

    private PersonId add(String email, Role role) {
        return people.add(new AddPerson(email, email, Set.of(role), null, null, "almoner"), null);
    }

    private static RequestPostProcessor as(PersonId id, Role role) {
        return user(new SignedIn(id, "Ken", "ken@harbour.test", Set.of(role)));
    }

    private String linkSentTo(String address) {
        var body = jdbc.sql(
                        "select body from letter where address = :address order by created_at desc, id desc limit 1")
                .param("address", address)
                .query(String.class)
                .single();
        var link = LINK.matcher(body);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
