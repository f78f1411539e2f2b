package org.almoner.api;

import static org.almoner.claim.ClaimFixture.milestone;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.agreement.AgreementId;
import org.almoner.claim.Claim.Status;
import org.almoner.claim.ClaimFixture;
import org.almoner.claim.ClaimId;
import org.almoner.claim.Claims;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.Scope;
import org.almoner.identity.Tokens;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** An agreement of £60,000 from October to March, in January. */
@AlmonerTest
@Transactional
class ClaimsResourceTests {

    @Autowired
    MockMvcTester api;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Claims claims;

    @Autowired
    Tokens tokens;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    private final Map<PersonId, String> bearers = new HashMap<>();
    private ClaimFixture given;
    private PersonId lead;
    private PersonId officer;
    private PersonId approver;
    private AgreementId agreement;

    @BeforeEach
    void anActiveAgreement() {
        given = ClaimFixture.in(beans);
        lead = given.agreements.lead;
        officer = given.agreements.officer;
        approver = given.awards().person("Ben Budget", pounds(50_000), Role.APPROVER);
        agreement = given.active(given.awards().round(pounds(100_000), null), pounds(60_000));
    }

    @Test
    void goesFromTheDraftToTheApproval() {
        assertThat(send(lead, HttpMethod.POST, ofAgreement(), basis(0), "Idempotency-Key", "k1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("DRAFT");
        var id = claims.of(agreement).getFirst().id();
        assertThat(send(lead, HttpMethod.PUT, claim(id, ""), content("12000.00"), HttpHeaders.IF_MATCH, tag(id)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.claimed.amount")
                .isEqualTo("12000.00");
        attach(id);
        assertThat(act(lead, id, "submission", null, "k2"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.reference")
                .asString()
                .endsWith("/A.1");
        var cut = Map.of("disallowed", List.of(Map.of("line", 0, "amount", money("2000.00"), "reason", "A chair")));
        assertThat(act(officer, id, "check", cut, "k3"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.lines[0].reason")
                .isEqualTo("A chair");
        assertThat(act(approver, id, "approval", null, "k4"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.payable.amount")
                .isEqualTo("10000.00");
        assertThat(get(lead, ofAgreement()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.left.amount")
                .isEqualTo("50000.00");
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, 422, claim.amount-impossible",
        "-1.00, 422, claim.amount-impossible",
        "0.001, 400, ",
        "1000000000000.00, 422, claim.amount-impossible"
    })
    void refusesACostThatIsNone(String amount, int status, @Nullable String code) {
        var id = claims.draft(agreement, milestone(0), lead);
        var answer = send(lead, HttpMethod.PUT, claim(id, ""), content(amount), HttpHeaders.IF_MATCH, tag(id));
        assertThat(answer).hasStatus(status);
        if (code != null) assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    @Test
    void refusesMoreThanIsLeftAndTwiceTheSameMilestone() {
        given.submitted(agreement, milestone(0), pounds(50_000), lead);
        var more = given.written(agreement, milestone(1), pounds(10_001), lead);
        assertThat(act(lead, more, "submission", null, "k1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("claim.above-left");
        assertThat(send(lead, HttpMethod.POST, ofAgreement(), basis(0), "Idempotency-Key", "k2"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("claim.milestone-claimed");
    }

    @Test
    void asksForAKeyAndForTheVersionThatWasRead() {
        var id = given.written(agreement, milestone(0), pounds(10_000), lead);
        assertThat(send(lead, HttpMethod.POST, claim(id, "/submission"), null, HttpHeaders.IF_MATCH, tag(id)))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(lead, HttpMethod.POST, claim(id, "/submission"), null, "Idempotency-Key", "k"))
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(send(lead, HttpMethod.PUT, claim(id, ""), content("1.00"), HttpHeaders.IF_MATCH, "\"99\""))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        for (var attempt = 0; attempt < 2; attempt++)
            assertThat(send(
                            lead,
                            HttpMethod.POST,
                            claim(id, "/submission"),
                            null,
                            "Idempotency-Key",
                            "k",
                            HttpHeaders.IF_MATCH,
                            "*"))
                    .hasStatusOk();
        assertThat(claims.get(id).status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void keepsEachActToItsRoleAndAClaimFromStrangers() {
        var id = given.submitted(agreement, milestone(0), pounds(10_000), lead);
        var stranger = given.awards().person("Sam Stranger", Role.APPLICANT);
        assertThat(act(lead, id, "check", Map.of(), "k1")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(act(officer, id, "approval", null, "k2")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(lead, "/claims")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(stranger, claim(id, ""))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(stranger, ofAgreement())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(act(stranger, id, "withdrawal", Map.of("reason", "Mine"), "k3"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(stranger, HttpMethod.POST, ofAgreement(), basis(1), "Idempotency-Key", "k4"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void returnsRejectsAndSendsBackWithAReason() {
        var id = given.submitted(agreement, milestone(0), pounds(10_000), lead);
        assertThat(act(officer, id, "return", Map.of("reason", " "), "k1")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(act(officer, id, "return", Map.of("reason", "Payslips"), "k2"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("RETURNED");
        assertThat(act(lead, id, "submission", null, "k3")).hasStatusOk();
        assertThat(act(officer, id, "check", Map.of(), "k4")).hasStatusOk();
        assertThat(act(approver, id, "recheck", Map.of("reason", "Look again"), "k5"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("SUBMITTED");
        assertThat(act(officer, id, "rejection", Map.of("reason", "Another project"), "k6"))
                .hasStatusOk();
        assertThat(get(officer, "/claims?status=REJECTED"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
    }

    @Test
    void sendsAndRemovesEvidence() {
        var id = given.written(agreement, milestone(0), pounds(10_000), lead);
        var file = claims.get(id).evidence().getFirst().document();
        var path = claim(id, "/evidence/" + file.value());
        assertThat(get(lead, path)).hasStatusOk().bodyText().contains("Payroll");
        assertThat(send(lead, HttpMethod.DELETE, path, null)).hasStatusOk();
        assertThat(get(lead, path)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void keepsAFileOnceHoweverOftenItIsSentUnderOneKey() {
        var id = claims.draft(agreement, milestone(0), lead);
        attach(id);
        attach(id);
        assertThat(claims.get(id).evidence()).hasSize(1);
        assertThat(upload(id, "upload-1", "c,d\n3,4\n"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("shared.key-reused");
        assertThat(upload(id, "", "c,d\n3,4\n")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(upload(id, "upload-2", "c,d\n3,4\n")).hasStatusOk();
        assertThat(claims.get(id).evidence()).hasSize(2);
    }

    private MvcTestResult upload(ClaimId id, String key, String content) {
        return api.post()
                .uri("/api/v1" + claim(id, "/evidence"))
                .header(HttpHeaders.AUTHORIZATION, bearer(lead))
                .header("Idempotency-Key", key)
                .multipart()
                .file(new MockMultipartFile(
                        "file", "payroll.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .exchange();
    }

    private void attach(ClaimId id) {
        assertThat(upload(id, "upload-1", "a,b\n1,2\n"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.evidence[0].name")
                .isEqualTo("payroll.csv");
    }

    private static Map<String, Object> basis(int milestone) {
        return Map.of("milestone", milestone, "from", "2026-10-01", "to", "2026-12-31");
    }

    private static Map<String, Object> content(String amount) {
        var line = Map.of("category", "STAFF", "description", "Two researchers", "amount", money(amount));
        return Map.of("basis", basis(0), "lines", List.of(line));
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "GBP");
    }

    private String ofAgreement() {
        return "/agreements/" + agreement.value() + "/claims";
    }

    private static String claim(ClaimId id, String act) {
        return "/claims/" + id.value() + act;
    }

    private String tag(ClaimId id) {
        return "\"" + claims.get(id).version() + "\"";
    }

    private MvcTestResult get(PersonId as, String path) {
        return send(as, HttpMethod.GET, path, null);
    }

    private MvcTestResult act(PersonId as, ClaimId id, String act, @Nullable Object body, String key) {
        return send(
                as, HttpMethod.POST, claim(id, "/" + act), body, "Idempotency-Key", key, HttpHeaders.IF_MATCH, tag(id));
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
