package org.almoner.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.Scope;
import org.almoner.identity.SignedIn;
import org.almoner.identity.Tokens;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class SecurityTests {

    private static final String KEN = "ken@harbour.test";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Tokens tokens;

    @Autowired
    TestClock clock;

    PersonId ken = PersonId.next();

    @BeforeEach
    void aPerson() {
        ken = add(KEN, Role.REVIEWER);
    }

    @Test
    void signsInUnderANewSessionAndGoesWhereThePersonWasGoing() {
        var asked = mvc.get().uri("/account/tokens").accept(MediaType.TEXT_HTML).exchange();
        assertThat(asked).hasStatus3xxRedirection().redirectedUrl().endsWith("/sign-in");
        var before = session(asked);

        var in = mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .cookie(before)
                .formField("username", KEN)
                .formField("password", "almoner")
                .exchange();

        assertThat(in).hasStatus3xxRedirection().redirectedUrl().endsWith("/account/tokens");
        assertThat(session(in).getValue()).isNotEqualTo(before.getValue());
        assertThat(mvc.get().uri("/account/tokens").cookie(session(in))).hasStatusOk();
        assertThat(mvc.get().uri("/account/tokens").cookie(before)).hasStatus3xxRedirection();
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        var cookie = signIn();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void signsOut() {
        var session = signIn();
        assertThat(mvc.post().uri("/sign-out").with(csrf()).cookie(session)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/account").cookie(session)).hasStatus3xxRedirection();
    }

    @Test
    void turnsAwayAWrongPasswordAndAfterFiveTurnsEverybodyAway() {
        for (var i = 0; i < 5; i++)
            assertThat(attempt("wrong"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Enter a correct email address and password.");
        assertThat(attempt("almoner")).hasStatus(429).bodyText().contains("too many attempts");
        clock.advance(Duration.ofMinutes(15));
        assertThat(attempt("almoner")).hasStatus3xxRedirection().redirectedUrl().isEqualTo("/tasks");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        assertThat(mvc.post()
                        .uri("/account/tokens/new")
                        .with(csrf().useInvalidToken())
                        .with(as(Role.OFFICER)))
                .hasStatus(403);
        assertThat(mvc.post().uri("/sign-in").formField("username", KEN).formField("password", "almoner"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/sign-in?session-ended");
    }

    @Test
    void aPersonsSessionsEndWhenTheirRolesChangeOrTheyAreDisabled() {
        var admin = add("ada@council.test", Role.ADMIN);
        var session = signIn();
        people.changeRoles(ken, Set.of(Role.PANEL), admin);
        assertThat(mvc.get().uri("/account").cookie(session)).hasStatus3xxRedirection();

        var again = signIn();
        people.disable(ken, admin);
        assertThat(mvc.get().uri("/account").cookie(again)).hasStatus3xxRedirection();
    }

    @Test
    void tellsBrowsersWhatToRefuse() {
        assertThat(mvc.get().uri("/sign-in").secure(true).exchange())
                .hasStatusOk()
                .headers()
                .hasValue("Content-Security-Policy", BrowserRules.CONTENT)
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("Referrer-Policy", "same-origin")
                .hasValue("Cross-Origin-Opener-Policy", "same-origin")
                .containsHeaders("Strict-Transport-Security", "Permissions-Policy");
        assertThat(mvc.get().uri("/sign-in")).headers().doesNotContainHeader("Strict-Transport-Security");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void refusesEveryoneAnAddressNobodyListed(Role role) {
        assertThat(mvc.get().uri("/nowhere").with(as(role))).hasStatus(403);
        assertThat(mvc.get().uri("/actuator/env").with(as(role))).hasStatus(403);
        assertThat(mvc.get().uri("/nowhere")).hasStatus3xxRedirection();
    }

    @ParameterizedTest
    @CsvSource({
        "/applicant, APPLICANT",
        "/reviewer, REVIEWER",
        "/officer/rounds, OFFICER",
        "/panel, PANEL",
        "/approver, APPROVER",
        "/finance, FINANCE AUDITOR",
        "/audit, AUDITOR ADMIN",
        "/admin/people, ADMIN"
    })
    void opensAnAudiencesPagesToItsRolesOnly(String path, String roles) {
        for (var role : Role.values()) {
            var answer = mvc.get().uri(path).with(as(role)).exchange();
            if (Set.of(roles.split(" ")).contains(role.name()))
                assertThat(answer.getResponse().getStatus()).isNotEqualTo(403);
            else assertThat(answer).hasStatus(403);
        }
    }

    @Test
    void anAuditorReadsFinancePagesAndChangesNothingThere() {
        assertThat(mvc.post().uri("/finance/anything").with(csrf()).with(as(Role.AUDITOR)))
                .hasStatus(403);
    }

    @Test
    void theApiAsksForATokenAndTakesNoSession() {
        var none = mvc.get().uri("/api/v1/nothing").cookie(signIn()).exchange();
        assertThat(none)
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(none).bodyJson().extractingPath("$.code").isEqualTo("api.unauthenticated");
        assertThat(mvc.get().uri("/api/v1/nothing").header("Authorization", "Bearer alm_wrong"))
                .hasStatus(401);
        assertThat(mvc.get().uri("/api/v1/nothing").header("Authorization", "Basic a2VuOmFsbW9uZXI="))
                .hasStatus(401);
    }

    @Test
    void aReadingTokenOnlyReads() {
        var reading = token(Scope.READ);
        assertThat(mvc.get().uri("/api/v1/tasks/nothing").header("Authorization", reading))
                .hasStatus(404);
        var refused = mvc.post()
                .uri("/api/v1/tasks/nothing")
                .header("Authorization", reading)
                .exchange();
        assertThat(refused).hasStatus(403).bodyJson().extractingPath("$.code").isEqualTo("api.forbidden");
        assertThat(mvc.post().uri("/api/v1/tasks/nothing").header("Authorization", token(Scope.WRITE)))
                .hasStatus(405);
        assertThat(mvc.get().uri("/api/v1/nothing").header("Authorization", reading))
                .hasStatus(403);
        assertThat(mvc.get().uri("/api/v2/nothing").header("Authorization", reading))
                .hasStatus(403);
    }

    private Cookie signIn() {
        var in = attempt("almoner");
        assertThat(in).hasStatus3xxRedirection();
        return session(in);
    }

    private MvcTestResult attempt(String password) {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .formField("username", KEN)
                .formField("password", password)
                .exchange();
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }

    private String token(Scope scope) {
        return "Bearer "
                + tokens.create(ken, "test", Set.of(scope), clock.instant().plus(Duration.ofDays(1)))
                        .value();
    }

    private static RequestPostProcessor as(Role role) {
        return user(new SignedIn(PersonId.next(), "Somebody", "somebody@council.test", Set.of(role)));
    }

    private PersonId add(String email, Role role) {
        return people.add(new AddPerson(email, email, Set.of(role), null, null, "almoner"), null);
    }
}
