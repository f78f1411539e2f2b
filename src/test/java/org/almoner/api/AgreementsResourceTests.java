package org.almoner.api;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementFixture;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.agreement.Check;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.Scope;
import org.almoner.identity.Tokens;
import org.almoner.monitoring.GranteeReports;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** Agreements and their reports by HTTP, with every refusal a client may meet. */
@AlmonerTest
@Transactional
class AgreementsResourceTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    MockMvcTester http;

    @Autowired
    Tokens tokens;

    @Autowired
    Agreements agreements;

    @Autowired
    GranteeReports reports;

    AgreementFixture made;
    RoundId round;

    @BeforeEach
    void aRound() {
        made = AgreementFixture.in(beans);
        round = made.given.round(pounds(100_000), null);
    }

    @Test
    void isSignedCountersignedAndChecked() {
        var id = made.open(round, pounds(60_000));
        var hash = String.valueOf(agreements.get(id).documentHash());
        assertThat(get(made.lead, path(id) + "/document")).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        refused("agreement.document-differs", post(made.lead, path(id) + "/signature", signature("0".repeat(64))));
        assertThat(post(made.lead, path(id) + "/signature", "{\"name\":\"\"}")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(made.lead, path(id) + "/signature", signature(hash))).hasStatusOk();
        refused("agreement.already-signed", post(made.lead, path(id) + "/signature", signature(hash)));
        assertThat(post(made.officer, path(id) + "/countersignature", "")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(made.director, path(id) + "/countersignature", "")).hasStatusOk();
        refused(
                "agreement.checks-missing",
                post(
                        made.officer,
                        path(id) + "/due-diligence",
                        "{\"checks\":[{\"item\":\"SANCTIONS\",\"passed\":true}]}"));
        assertThat(post(made.officer, path(id) + "/due-diligence", "{\"checks\":[" + checks() + "]}"))
                .hasStatusOk();
        made.payee(id);
        assertThat(get(made.lead, path(id)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("ACTIVE");
        assertThat(get(made.director, path(id) + "/due-diligence")).hasStatusOk();
        assertThat(get(made.lead, path(id) + "/due-diligence")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void isReportedOnAndClosed() {
        var id = made.active(round, pounds(60_000));
        for (var report : reports.of(id)) {
            var one = path(id) + "/reports/" + report.id().value();
            refused("report.empty", post(made.lead, one + "/submission", ""));
            assertThat(put(made.lead, one, "{\"achieved\":\"It works\"}")).hasStatusOk();
            for (var time = 0; time < 2; time++)
                assertThat(attach(made.lead, one + "/evidence"))
                        .hasStatusOk()
                        .bodyJson()
                        .extractingPath("$.evidence")
                        .asArray()
                        .hasSize(1);
            var file = reports.evidence(report.id()).getFirst().id().value();
            assertThat(send(made.lead, HttpMethod.DELETE, one + "/evidence/" + file, "", "*"))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("letter.txt");
            assertThat(get(made.lead, one + "/evidence/" + file)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(
                            made.lead,
                            path(id).replace("/api/v1", "") + "/reports/"
                                    + report.id().value()))
                    .hasStatusOk();
            assertThat(post(made.lead, one + "/submission", "")).hasStatusOk();
            assertThat(post(made.officer, one + "/acceptance", "{}")).hasStatusOk();
        }
        assertThat(post(made.officer, path(id) + "/closing", ""))
                .hasStatusOk()
                .bodyText()
                .contains("CLOSED");
        refused("agreement.not-possible-now", post(made.officer, path(id) + "/termination", "{\"reason\":\"Late\"}"));
    }

    @Test
    void isSuspendedAndResumedAndAStaleVersionIsRefused() {
        var id = made.active(round, pounds(60_000));
        assertThat(post(made.officer, path(id) + "/suspension", "{\"reason\":\" \"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(made.officer, path(id) + "/suspension", "{\"reason\":\"A complaint\"}"))
                .hasStatusOk();
        assertThat(agreements.get(id).status()).isEqualTo(Agreement.Status.SUSPENDED);
        assertThat(send(made.officer, HttpMethod.POST, path(id) + "/resumption", "{\"reason\":\"Fine\"}", "\"0\""))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(post(made.officer, path(id) + "/resumption", "{\"reason\":\"Fine\"}"))
                .hasStatusOk();
        refused(
                "agreement.review-not-due",
                post(made.officer, path(id) + "/reviews", "{\"outlook\":\"CONTINUE\",\"reason\":\"Fine\"}"));
    }

    @Test
    void isListedPageByPageToStaffAndItsPeopleOnly() {
        var first = made.active(round, pounds(20_000));
        var second = made.active(round, pounds(20_000));
        var list = "/agreements?status=ACTIVE&limit=1&round=" + round.value();
        assertThat(get(made.officer, list))
                .hasStatusOk()
                .hasHeader("Link", "<http://localhost/api/v1" + list + "&cursor=" + second.value() + ">; rel=\"next\"")
                .bodyText()
                .contains(second.value().toString());
        assertThat(get(made.officer, list + "&cursor=" + second.value()))
                .hasStatusOk()
                .bodyText()
                .contains(first.value().toString());
        var stranger = made.given.person("Stranger", Role.APPLICANT);
        assertThat(get(stranger, "/agreements"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(first.value().toString());
        assertThat(get(stranger, path(first))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(stranger, path(first) + "/reports")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(made.officer, path(new AgreementId(UUID.randomUUID())))).hasStatus(HttpStatus.NOT_FOUND);
    }

    private static String path(AgreementId id) {
        return "/agreements/" + id.value();
    }

    private static String signature(String hash) {
        return "{\"name\":\"Ada Okafor\",\"agreed\":true,\"sha256\":\"%s\"}".formatted(hash);
    }

    private static String checks() {
        return Stream.of(Check.values())
                .map("{\"item\":\"%s\",\"passed\":true}"::formatted)
                .collect(Collectors.joining(","));
    }

    private static void refused(String code, MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }

    private MvcTestResult get(PersonId as, String path) {
        return http.get()
                .uri("/api/v1" + path)
                .header(HttpHeaders.AUTHORIZATION, bearer(as))
                .exchange();
    }

    private MvcTestResult post(PersonId as, String path, String body) {
        return send(as, HttpMethod.POST, path, body, "*");
    }

    private MvcTestResult put(PersonId as, String path, String body) {
        return send(as, HttpMethod.PUT, path, body, "*");
    }

    private MvcTestResult send(PersonId as, HttpMethod method, String path, String body, String ifMatch) {
        return http.method(method)
                .uri("/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header(HttpHeaders.AUTHORIZATION, bearer(as))
                .header(HttpHeaders.IF_MATCH, ifMatch)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .exchange();
    }

    private MvcTestResult attach(PersonId as, String path) {
        return http.post()
                .uri("/api/v1" + path)
                .multipart()
                .file(new MockMultipartFile(
                        "file",
                        "letter.txt",
                        "text/plain",
                        "It works.".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .header(HttpHeaders.AUTHORIZATION, bearer(as))
                .header("Idempotency-Key", "upload " + path)
                .exchange();
    }

    private String bearer(PersonId as) {
        var token = tokens.create(as, "test", EnumSet.allOf(Scope.class), TestClock.START.plus(Duration.ofDays(90)));
        return "Bearer " + token.value();
    }
}
