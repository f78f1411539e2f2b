package org.almoner.api;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almoner.award.AwardFixture;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.Scope;
import org.almoner.identity.Tokens;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.ledger.Transfer;
import org.almoner.ledger.Transfers;
import org.almoner.recovery.PaidAward;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The books by HTTP: balances as at an instant, transfers, recoveries, the check. */
@AlmonerTest
@Transactional
class BooksResourceTests {

    @Autowired
    MockMvcTester api;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Pots pots;

    @Autowired
    Transfers transfers;

    @Autowired
    Tokens tokens;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private final Map<PersonId, String> bearers = new HashMap<>();
    private final PotId to = PotId.next();
    private PaidAward paid;
    private PersonId finance;
    private PersonId approver;

    @BeforeEach
    void tenThousandArePaid() {
        var given = AwardFixture.in(beans);
        paid = PaidAward.write(pots, jdbc);
        pots.open(to, "Follow-on", pounds(10_000), null);
        finance = given.person("Femi Finance", Role.FINANCE);
        approver = given.person("Ben Budget", pounds(50_000), Role.APPROVER);
    }

    @Test
    void readsThePotAsItWasAndTheBookOfAnAward() {
        clock.advance(Duration.ofDays(2));
        pots.owe(paid.pot(), paid.award(), UUID.randomUUID(), "RPT-2026-0001/A.2", pounds(3), null);
        var pot = "/pots/" + paid.pot().value();
        assertThat(get(finance, pot))
                .bodyJson()
                .extractingPath("$.pot.payable.amount")
                .isEqualTo("3.00");
        assertThat(get(finance, pot + "?at=2026-06-02T00:00:00Z"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.pot.payable.amount")
                .isEqualTo("0.00");
        assertThat(get(finance, "/pots?at=2026-05-01T00:00:00Z"))
                .bodyText()
                .doesNotContain(paid.pot().toString());
        assertThat(get(finance, pot + "?at=yesterday")).hasStatus(HttpStatus.BAD_REQUEST);
        var book = get(finance, "/awards/" + paid.award() + "/book?limit=2");
        assertThat(book)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.standing.paid.amount")
                .isEqualTo("10000.00");
        assertThat(book).bodyJson().extractingPath("$.entries.items").asArray().hasSize(2);
        assertThat(book).bodyJson().extractingPath("$.entries.next").isNotNull();
    }

    @Test
    void movesMoneyBetweenPotsByTwoPeople() {
        assertThat(post(approver, "/transfers", transfer("100.00"), "k0")).hasStatus(HttpStatus.FORBIDDEN);
        var proposed = post(finance, "/transfers", transfer("1000.00"), "k1");
        assertThat(proposed)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("PROPOSED");
        post(finance, "/transfers", transfer("1000.00"), "k1");
        var waiting = transfers.list(Transfer.Status.PROPOSED, null, 10).items();
        assertThat(waiting).hasSize(1);
        var address = "/transfers/" + waiting.getFirst().id().value();
        assertThat(post(finance, address + "/approval", null, "k2")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(approver, address + "/approval", null, "k3"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("APPROVED");
        assertThat(pots.get(to).ceiling()).isEqualTo(pounds(11_000));
        assertThat(post(approver, address + "/refusal", Map.of("reason", "Too late"), "k4"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("transfer.already-decided");
        assertThat(get(finance, "/transfers?status=APPROVED")).bodyText().contains("TR-2026-");
    }

    @Test
    void asksMoneyBackAndReceivesIt() {
        var raised = post(finance, "/recoveries", recovery("400.00"), "k1");
        assertThat(raised).hasStatus(HttpStatus.CREATED);
        assertThat(raised).bodyJson().extractingPath("$.reference").isEqualTo("RPT-2026-0001/A/R.1");
        var address = String.valueOf(raised.getResponse().getHeader(HttpHeaders.LOCATION))
                .replace("/api/v1", "");
        assertThat(get(finance, address)).hasStatusOk();
        assertThat(post(finance, address + "/receipt", Map.of("on", "2026-06-02", "bankReference", "X"), "k2"))
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("recovery.received-in-future");
        assertThat(post(finance, address + "/receipt", Map.of("on", "2026-06-01", "bankReference", "X"), "k3"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("RECEIVED");
        assertThat(post(approver, address + "/write-off", Map.of("reason", "Why not"), "k4"))
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("recovery.already-ended");
        assertThat(get(finance, "/recoveries?status=RECEIVED")).bodyText().contains("RPT-2026-0001/A/R.1");
    }

    @ParameterizedTest
    @CsvSource({
        "0.00,422,pot.amount-not-positive",
        "-1.00,422,pot.amount-not-positive",
        "1000000000000.00,422,",
        "100000000000000000000000.00,400,",
        "0.001,400,",
        "much,400,"
    })
    void refusesAmountsThatCannotBe(String amount, int status, @Nullable String code) {
        for (var answer : new MvcTestResult[] {
            post(finance, "/transfers", transfer(amount), "t" + amount),
            post(finance, "/recoveries", recovery(amount), "r" + amount)
        }) {
            assertThat(answer).hasStatus(status);
            if (code != null)
                assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        }
        assertThat(transfers.list(null, null, 1).items()).isEmpty();
    }

    @Test
    void saysWhatDoesNotAgree() {
        assertThat(get(finance, "/check"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.checks[0].ok")
                .isEqualTo(true);
        jdbc.sql("update pot set available = available - 1, paid = paid + 1 where id = :id")
                .param("id", to.value())
                .update();
        var found = get(finance, "/check");
        assertThat(found).bodyJson().extractingPath("$.ok").isEqualTo(false);
        assertThat(found).bodyText().contains("Follow-on: paid is 0.01 but the entries come to 0.00");
        assertThat(get(approver, "/check")).hasStatus(HttpStatus.FORBIDDEN);
    }

    private Map<String, Object> transfer(String amount) {
        return Map.of("from", paid.pot().value(), "to", to.value(), "amount", money(amount), "reason", "Needed there");
    }

    private Map<String, Object> recovery(String amount) {
        return Map.of(
                "agreement",
                paid.agreement().value(),
                "amount",
                money(amount),
                "reason",
                "UNSPENT",
                "text",
                "You did not spend it.");
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "GBP");
    }

    private MvcTestResult get(PersonId as, String path) {
        return api.get()
                .uri("/api/v1" + path)
                .header(HttpHeaders.AUTHORIZATION, bearer(as))
                .exchange();
    }

    private MvcTestResult post(PersonId as, String path, @Nullable Object body, String key) {
        var request = api.method(HttpMethod.POST)
                .uri("/api/v1" + path)
                .header(HttpHeaders.AUTHORIZATION, bearer(as))
                .header("Idempotency-Key", key)
                .header(HttpHeaders.IF_MATCH, "*");
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
