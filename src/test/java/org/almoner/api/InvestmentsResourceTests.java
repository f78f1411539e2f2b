package org.almoner.api;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.Scope;
import org.almoner.identity.Tokens;
import org.almoner.investment.InvestmentFixture;
import org.almoner.investment.Investments;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@AlmonerTest
@Transactional
class InvestmentsResourceTests {

    @Autowired
    MockMvcTester api;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Investments investments;

    @Autowired
    Tokens tokens;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    private final Map<PersonId, String> bearers = new HashMap<>();
    private InvestmentFixture given;

    @BeforeEach
    void aFollowOnRound() {
        given = InvestmentFixture.in(beans);
    }

    @Test
    void goesFromTheNominationToTheNewApplication() {
        var agreement = given.closing();
        var nomination = Map.of(
                "agreement", agreement.value(), "round", given.followOn.value(), "reason", "Twice as many streams.");
        assertThat(post(given.officer, "/investments", nomination, "n")).hasStatus(HttpStatus.CREATED);
        assertThat(post(given.officer, "/investments", nomination, "n")).hasStatus(HttpStatus.CREATED);
        assertThat(post(given.officer, "/investments", nomination, "again"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("investment.already-nominated");
        var id = investments.of(agreement).getFirst().id();
        var path = "/investments/" + id.value();
        assertThat(get(given.given.lead, path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(given.officer, path + "/assessment", assessment(), "a"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("ASSESSED");
        assertThat(post(given.approver, path + "/decision", Map.of("approve", true), "d"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("INVITED");
        assertThat(get(given.given.lead, path)).hasStatusOk().bodyJson().doesNotHavePath("$.scores");
        assertThat(post(given.given.lead, path + "/application", null, "t")).hasStatus(HttpStatus.CREATED);
        var next = investments.get(id).next();
        assertThat(next).isNotNull();
        assertThat(get(given.given.lead, "/applications/" + next.value()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.origin")
                .isEqualTo(investments.get(id).application().value().toString());
        assertThat(get(given.given.lead, "/applications/" + next.value() + "/lineage"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.steps")
                .asArray()
                .hasSize(2);
        assertThat(get(given.officer, "/investments?status=TAKEN_UP"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
    }

    @Test
    void refusesAnUninvitedApplication() {
        var stranger = given.given.given.person("Stranger", Role.APPLICANT);
        var organisation = given.given.given.organisation(stranger);
        assertThat(post(
                        stranger,
                        "/applications",
                        Map.of("round", given.followOn.value(), "organisation", organisation.value()),
                        "x"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("application.not-invited");
    }

    @Test
    void listsWhoIsInvitedForStaffOnly() {
        var id = given.invited();
        var path = "/rounds/" + given.followOn.value() + "/recipients";
        assertThat(get(given.officer, path))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].organisation")
                .isEqualTo(investments.get(id).organisation().value().toString());
        assertThat(get(given.given.lead, path)).hasStatus(HttpStatus.FORBIDDEN);
        var named = Map.of(
                "organisation",
                investments.get(id).organisation().value(),
                "amount",
                money("60000.00"),
                "exemption",
                "EMERGENCY",
                "reason",
                "Now");
        assertThat(post(given.officer, path, named, "r"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("invitation.not-direct");
    }

    @Test
    void tellsWhatIsLeftOfTheSubsidyAndTakesDeclarations() {
        var id = given.nominated();
        var path = "/organisations/" + investments.get(id).organisation().value() + "/subsidy";
        assertThat(get(given.officer, path))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.left.amount")
                .isEqualTo("257000.00");
        var declared = Map.of("amount", money("7000.00"), "givenOn", "2025-05-01", "giver", "Northgate Council");
        assertThat(post(given.given.lead, path, declared, "s"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.left.amount")
                .isEqualTo("250000.00");
        assertThat(get(given.given.given.person("Stranger", Role.APPLICANT), path))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private Map<String, Object> assessment() {
        var results = given.results(pounds(120_000));
        return Map.of(
                "scores", List.copyOf(results.scores()), "suggested", money("120000.00"), "comment", results.comment());
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "GBP");
    }

    private MvcTestResult get(PersonId as, String path) {
        return send(as, HttpMethod.GET, path, null);
    }

    private MvcTestResult post(PersonId as, String path, @Nullable Object body, String key) {
        return send(as, HttpMethod.POST, path, body, "Idempotency-Key", key);
    }

    private MvcTestResult send(PersonId as, HttpMethod method, String path, @Nullable Object body, String... headers) {
        var request = api.method(method).uri("/api/v1" + path).header(HttpHeaders.AUTHORIZATION, bearer(as));
        for (var i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        if (body != null) request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
        return request.exchange();
    }

    private String bearer(PersonId person) {
        return bearers.computeIfAbsent(person, owner -> {
            var expires = clock.instant().plus(Duration.ofDays(30));
            return "Bearer "
                    + tokens.create(owner, "test", Set.of(Scope.READ, Scope.WRITE), expires)
                            .value();
        });
    }
}
