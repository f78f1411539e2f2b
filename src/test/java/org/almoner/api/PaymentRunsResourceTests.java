package org.almoner.api;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.Scope;
import org.almoner.identity.Tokens;
import org.almoner.organisation.BankAccounts;
import org.almoner.payment.PaymentFixture;
import org.almoner.payment.PaymentRunId;
import org.almoner.shared.Id;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
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

/** From bank details to a confirmed run, by tokens alone. */
@AlmonerTest
@Transactional
class PaymentRunsResourceTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    MockMvcTester api;

    @Autowired
    JsonMapper json;

    @Autowired
    Tokens tokens;

    @Autowired
    BankAccounts accounts;

    @Autowired
    Timers timers;

    @Autowired
    TestClock clock;

    final Map<PersonId, String> bearers = new HashMap<>();

    PaymentFixture given;
    PaymentFixture.Payee payee;
    PersonId preparer;
    PersonId releaser;

    @BeforeEach
    void aPayeeAndTwoFinanceOfficers() {
        given = PaymentFixture.in(beans);
        payee = given.payee();
        preparer = given.finance();
        releaser = given.finance();
    }

    @Test
    void bankDetailsAreEnteredByOneAndVerifiedByAnother() throws UnsupportedEncodingException {
        var home = "/organisations/" + payee.id().value() + "/bank-accounts";
        var details = Map.of("holder", "Harbour Light", "sortCode", "30-94-30", "number", "733445");
        var entered = post(payee.lead(), home, details, null);
        assertThat(entered).hasStatus(HttpStatus.CREATED);
        assertThat(entered.getResponse().getContentAsString())
                .contains("•••• 3445", "ENTERED", "HARBOUR LIGHT")
                .doesNotContain("00733445", "309430");
        var account = accounts.current(payee.id()).orElseThrow().id().value();
        assertThat(get(preparer, "/bank-accounts")).hasStatusOk().bodyText().contains(account.toString());
        var wrong = Map.of("check", "MATCH", "sortCode", "309430", "number", "1234567");
        refused(post(preparer, "/bank-accounts/" + account + "/verification", wrong, "k1"), "bank-account.differs");
        refused(
                post(preparer, "/bank-accounts/" + account + "/verification", Map.of("check", "NO_MATCH"), "k2"),
                "bank-account.no-match");
        assertThat(post(preparer, "/bank-accounts/" + account + "/verification", Map.of("check", "MATCH"), "k3"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("VERIFIED");
        assertThat(get(payee.lead(), home))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(2);
        assertThat(get(given.payee().lead(), home)).hasStatus(HttpStatus.NOT_FOUND);
        var stranger = post(given.payee().lead(), home, details, null);
        assertThat(stranger).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aRejectedChangeSaysWhy() {
        var account = given.changed(payee).value();
        assertThat(post(preparer, "/bank-accounts/" + account + "/rejection", Map.of("reason", ""), "k1"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(preparer, "/bank-accounts/" + account + "/rejection", Map.of("reason", "Closed"), "k2"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.note")
                .isEqualTo("Closed");
    }

    @Test
    void aRunIsPreparedReleasedFetchedAndConfirmed() {
        var made = given.due(payee, pounds(100));
        var failed = given.due(payee, pounds(50));
        var run = prepared(List.of(made.value(), failed.value()));
        assertThat(get(preparer, run))
                .bodyJson()
                .extractingPath("$.total.amount")
                .isEqualTo("150.00");
        refused(post(preparer, run + "/authorisation", null, "a1"), "payment-run.own-run");
        assertThat(get(preparer, run + "/file")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(releaser, run + "/authorisation", null, "a2")).hasStatusOk();
        assertThat(post(releaser, run + "/authorisation", null, "a2")).hasStatusOk();
        refused(post(releaser, run + "/authorisation", null, "a3"), "payment-run.not-possible-now");
        timers.runDue();
        assertThat(get(releaser, run))
                .bodyJson()
                .extractingPath("$.sha256")
                .asString()
                .hasSize(64);
        assertThat(get(releaser, run + "/file")).hasStatusOk().bodyText().contains("<CtrlSum>150.00</CtrlSum>");
        assertThat(get(given.person(Role.AUDITOR), run + "/file")).hasStatus(HttpStatus.FORBIDDEN);
        var bounced = Map.of("payment", failed.value(), "outcome", "FAILED", "reason", "Account closed");
        assertThat(post(preparer, run + "/confirmations", bounced, "c1")).hasStatusOk();
        assertThat(get(preparer, run + "/payments?open=true"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
        assertThat(post(preparer, run + "/confirmations", Map.of("outcome", "MADE"), "c2"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("CONFIRMED");
        assertThat(get(payee.lead(), "/payments/" + failed.value()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.reason")
                .isEqualTo("Account closed");
        assertThat(get(given.payee().lead(), "/payments/" + failed.value())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(payee.lead(), "/payments")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void refusesWhatIsNotDueAndWhatNobodySaid() {
        refused(post(preparer, "/payment-runs", Map.of("payments", List.of(Id.next())), "p1"), "payment-run.not-due");
        assertThat(post(preparer, "/payment-runs", Map.of("payments", List.of()), "p2"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(preparer, "/payment-runs", Map.of(), null)).hasStatus(HttpStatus.BAD_REQUEST);
        var run = prepared(List.of(given.due(payee, pounds(1)).value()));
        refused(
                post(preparer, run + "/confirmations", Map.of("outcome", "FAILED", "reason", "All"), "c1"),
                "payment-run.no-outcome");
        assertThat(post(preparer, run + "/abandonment", Map.of("reason", "Wrong day"), "x"))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("ABANDONED");
        assertThat(get(preparer, "/payment-runs/" + PaymentRunId.next().value()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(preparer, "/payments?status=REQUESTED&limit=1")).hasStatusOk();
        assertThat(get(preparer, "/payment-runs?limit=1")).hasStatusOk();
    }

    private String prepared(List<?> payments) {
        var answer = post(preparer, "/payment-runs", Map.of("payments", payments), "prepare");
        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.status").isEqualTo("PREPARED");
        try {
            var id = json.readTree(answer.getResponse().getContentAsString())
                    .get("id")
                    .asString();
            return "/payment-runs/" + id;
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static void refused(MvcTestResult answer, String code) {
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }

    private MvcTestResult get(PersonId as, String path) {
        return send(as, HttpMethod.GET, path, null, null);
    }

    private MvcTestResult post(PersonId as, String path, @Nullable Object body, @Nullable String key) {
        return send(as, HttpMethod.POST, path, body, key);
    }

    private MvcTestResult send(
            PersonId as, HttpMethod method, String path, @Nullable Object body, @Nullable String key) {
        var request = api.method(method).uri("/api/v1" + path).header(HttpHeaders.AUTHORIZATION, bearer(as));
        if (key != null) request.header("Idempotency-Key", key);
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
