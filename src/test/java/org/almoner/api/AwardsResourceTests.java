package org.almoner.api;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.almoner.agreement.Agreements;
import org.almoner.award.AwardApproved;
import org.almoner.award.AwardFixture;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.Scope;
import org.almoner.identity.Tokens;
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
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@AlmonerTest
@Transactional
@RecordApplicationEvents
class AwardsResourceTests {

    @Autowired
    MockMvcTester api;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Awards awards;

    @Autowired
    Agreements agreements;

    @Autowired
    Tokens tokens;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    ApplicationEvents events;

    private final Map<PersonId, String> bearers = new HashMap<>();
    private AwardFixture given;
    private PersonId chair;
    private PersonId approver;
    private PersonId officer;
    private PersonId lead;
    private RoundId round;
    private AwardId award;

    @BeforeEach
    void given() {
        given = AwardFixture.in(beans);
        chair = given.person("Cara Chair", Role.PANEL);
        approver = given.person("Ben Budget", pounds(100_000), Role.APPROVER);
        officer = given.person("Olive Officer", Role.OFFICER);
        lead = given.person("Ada Okafor", Role.APPLICANT);
        round = given.round(pounds(100_000), null);
        award = given.proposed(round, given.organisation(lead), lead, pounds(60_000), "4.25");
    }

    @Test
    void goesFromTheRankingToTheSignature() {
        assertThat(get(chair, "/rankings/" + round.value()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].withinPot")
                .isEqualTo(true);
        assertThat(post(chair, award("/decision"), recommend("55000.00"), "k1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.amount.amount")
                .isEqualTo("55000.00");
        assertThat(post(approver, award("/approvals"), null, "k2"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("APPROVED");
        assertThat(post(officer, award("/offer"), null, "k3"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.offerExpiresAt")
                .isEqualTo("2026-06-15T09:00:00Z");
        assertThat(get(lead, award("")))
                .hasStatusOk()
                .bodyText()
                .contains("OFFERED")
                .doesNotContain("score", "decidedBy");
        assertThat(post(lead, award("/answer"), Map.of("accept", true), "k4")).hasStatusOk();
        assertThat(get(lead, award("/agreement")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.milestones[0].amount.amount")
                .isEqualTo("27500.00");
        var agreement = agreements.of(award).orElseThrow();
        var signature = Map.of(
                "name", "Ada Okafor", "agreed", true, "sha256", Objects.requireNonNull(agreement.documentHash()));
        var tag = "\"" + agreement.version() + "\"";
        var path = "/agreements/" + agreement.id().value() + "/signature";
        assertThat(send(lead, HttpMethod.POST, path, signature, "Idempotency-Key", "k5", HttpHeaders.IF_MATCH, tag))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.signed.name")
                .isEqualTo("Ada Okafor");
    }

    @Test
    void givesTheSameAnswerToTheSameKeyAndRefusesItForAnotherBody() {
        var tag = tag();
        for (var attempt = 0; attempt < 2; attempt++)
            assertThat(send(
                            chair,
                            HttpMethod.POST,
                            award("/decision"),
                            recommend("50000.00"),
                            "Idempotency-Key",
                            "k",
                            HttpHeaders.IF_MATCH,
                            tag))
                    .hasStatusOk();
        assertThat(send(
                        chair,
                        HttpMethod.POST,
                        award("/decision"),
                        recommend("40000.00"),
                        "Idempotency-Key",
                        "k",
                        HttpHeaders.IF_MATCH,
                        tag))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("shared.key-reused");
        assertThat(events.stream(AwardApproved.class)).isEmpty();
    }

    @Test
    void asksForAKeyAndForTheVersionThatWasRead() {
        assertThat(send(chair, HttpMethod.POST, award("/decision"), recommend("50000.00"), HttpHeaders.IF_MATCH, tag()))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(chair, HttpMethod.POST, award("/decision"), recommend("50000.00"), "Idempotency-Key", "k"))
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(send(
                        chair,
                        HttpMethod.POST,
                        award("/decision"),
                        recommend("50000.00"),
                        "Idempotency-Key",
                        "k",
                        HttpHeaders.IF_MATCH,
                        "\"99\""))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
    }

    @Test
    void keepsEachActToItsRoleAndSaysWhyADecisionIsRefused() {
        assertThat(post(officer, award("/decision"), recommend("50000.00"), "k"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(chair, award("/approvals"), null, "k")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(lead, "/awards")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(lead, award(""))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(chair, award("/decision"), recommend("60000.01"), "k2"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("award.above-request");
        assertThat(get(officer, "/awards?round=" + round.value() + "&status=PROPOSED"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
    }

    private static Map<String, Object> recommend(String amount) {
        return Map.of(
                "outcome",
                "RECOMMEND",
                "amount",
                Map.of("amount", amount, "currency", "GBP"),
                "reason",
                "Enough for the first phase.");
    }

    private String award(String act) {
        return "/awards/" + award.value() + act;
    }

    private String tag() {
        return "\"" + awards.get(award).version() + "\"";
    }

    private MvcTestResult get(PersonId as, String path) {
        return send(as, HttpMethod.GET, path, null);
    }

    private MvcTestResult post(PersonId as, String path, @Nullable Object body, String key) {
        return send(as, HttpMethod.POST, path, body, "Idempotency-Key", key, HttpHeaders.IF_MATCH, tag());
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
