package org.almoner.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.fund.Funds;
import org.almoner.fund.Round;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.shared.Sterling;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@AlmonerTest
@Transactional
class RoundsResourceTests {

    private static final String BUDGET = """
            {"pot": {"amount": "250000.00", "currency": "GBP"}, "awardMin": {"amount": "10000.00", "currency": "GBP"},
             "awardMax": {"amount": "100000.00", "currency": "GBP"}, "maxMonths": 24}""";

    @Autowired
    MockMvcTester api;

    @Autowired
    Funds funds;

    @Autowired
    Rounds rounds;

    @Autowired
    Pots pots;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    private final PersonId officer = PersonId.next();

    @Test
    void draftsChangesAndPublishesARound() {
        var drafted = send(api.post().uri("/api/v1/rounds"), terms("API-2026", "null"), Role.OFFICER);
        assertThat(drafted.exchange()).hasStatus(HttpStatus.CREATED).hasHeader(HttpHeaders.ETAG, "\"0\"");
        var round = rounds.byCode("API-2026").orElseThrow();
        assertThat(round.criteria()).hasSize(4);
        var address = "/api/v1/rounds/" + round.id().value();

        var unconditional = send(api.put().uri(address), terms("API-2026", BUDGET), Role.OFFICER);
        assertThat(unconditional.exchange()).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        var stale = send(api.put().uri(address), terms("API-2026", BUDGET), Role.OFFICER);
        assertThat(stale.header(HttpHeaders.IF_MATCH, "\"7\"").exchange()).hasStatus(HttpStatus.PRECONDITION_FAILED);
        var change = send(api.put().uri(address), terms("API-2026", BUDGET), Role.OFFICER);
        assertThat(change.header(HttpHeaders.IF_MATCH, "\"0\"").exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.terms.budget.pot.amount")
                .isEqualTo("250000.00");

        var publication = send(api.post().uri(address + "/publication"), "", Role.OFFICER);
        assertThat(publication.header(HttpHeaders.IF_MATCH, "\"1\"").exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("PUBLISHED");
        var again = send(api.post().uri(address + "/publication"), "", Role.OFFICER);
        assertThat(again.header(HttpHeaders.IF_MATCH, "\"2\"").exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("round.frozen");
    }

    @Test
    void namesEveryValueThatIsWrong() {
        var body = """
                {"code": " ", "name": "N", "kind": "OPEN_COMPETITION", "summary": "S", "fund": "%s",
                 "criteria": [{"code": "a", "name": "A", "guidance": "", "weight": 101}]}""".formatted(RoundId.next().value());
        var wrong = send(api.post().uri("/api/v1/rounds"), body, Role.OFFICER);
        assertThat(wrong.exchange())
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("/code", "/criteria/0/weight");
    }

    @Test
    void extendsAndCancels() {
        var id = RoundFixture.published(funds, rounds, officer, clock.instant());
        var address = "/api/v1/rounds/" + id.value();
        var tag = "\"" + rounds.get(id).version() + "\"";
        var extension = send(
                api.post().uri(address + "/extensions"),
                "{\"closesAt\": \"2026-12-24T12:00:00Z\", \"reason\": \"Snow\"}",
                Role.OFFICER);
        assertThat(extension.header(HttpHeaders.IF_MATCH, tag).exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.deadline")
                .isEqualTo("2026-12-24T12:15:00Z");
        var cancellation = send(api.post().uri(address + "/cancellation"), "{\"reason\": \"No money\"}", Role.OFFICER);
        assertThat(cancellation.header(HttpHeaders.IF_MATCH, "*").exchange()).hasStatusOk();
        assertThat(rounds.get(id).status()).isEqualTo(Round.Status.CANCELLED);
        assertThat(pots.get(new PotId(id.value())).ceiling()).isEqualTo(Sterling.ZERO);
    }

    @Test
    void letsVisitorsReadWhatIsPublishedOnly() {
        var id = RoundFixture.published(funds, rounds, officer, clock.instant());
        var fund = rounds.get(id).fund();
        var draft = rounds.draft(RoundFixture.draft(fund, clock.instant()), officer);
        assertThat(api.get().uri("/api/v1/rounds/" + id.value()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.accepting")
                .isEqualTo(true);
        assertThat(api.get().uri("/api/v1/rounds/" + draft.value())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api.get().uri("/api/v1/rounds?limit=200"))
                .bodyText()
                .contains(id.value().toString())
                .doesNotContain(draft.value().toString());
        assertThat(api.get().uri("/api/v1/rounds?limit=200").with(token(Role.OFFICER)))
                .bodyText()
                .contains(draft.value().toString());
        assertThat(api.get().uri("/api/v1/rounds?cursor=nonsense")).bodyText().contains("api.cursor-malformed");
    }

    @Test
    void writesARoundDownReadsItAgainAndCopiesIt() throws Exception {
        var fund = funds.create(RoundFixture.fund(), officer);
        var id = rounds.draft(RoundFixture.draft(fund, clock.instant()), officer);
        var address = "/api/v1/rounds/" + id.value();
        assertThat(api.get().uri(address + "/definition")).hasStatus(HttpStatus.NOT_FOUND);
        var defined =
                api.get().uri(address + "/definition").with(token(Role.OFFICER)).exchange();
        var code = rounds.get(id).code();
        var text = defined.getResponse().getContentAsString().replace("\"" + code + "\"", "\"AGAIN-1\"");
        assertThat(send(api.post().uri("/api/v1/rounds/import"), text, Role.OFFICER)
                        .exchange())
                .hasStatus(HttpStatus.CREATED);
        var again = rounds.byCode("AGAIN-1").orElseThrow();
        assertThat(again.draft().with(rounds.get(id).draft().basics()))
                .isEqualTo(rounds.get(id).draft());
        assertThat(send(api.post().uri("/api/v1/rounds/import"), "{\"kind\": \"PARTY\"}", Role.OFFICER)
                        .exchange())
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("/kind");
        assertThat(send(api.post().uri("/api/v1/rounds/import"), text, Role.APPLICANT)
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
        var copy = "{\"code\": \"COPY-1\", \"name\": \"Copied\"}";
        assertThat(send(api.post().uri(address + "/copies"), copy, Role.OFFICER).exchange())
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .doesNotHavePath("$.terms.dates");
        assertThat(api.get()
                        .uri(address.replace(
                                        id.value().toString(),
                                        rounds.byCode("COPY-1")
                                                .orElseThrow()
                                                .id()
                                                .value()
                                                .toString())
                                + "/publication")
                        .with(token(Role.OFFICER)))
                .bodyJson()
                .extractingPath("$.missing")
                .asArray()
                .contains("dates");
    }

    @Test
    void refusesADefinitionWithANameNobodyKnowsAndTakesOneThatLeavesSomethingOut() {
        var fund = funds.get(funds.create(RoundFixture.fund(), officer)).code();
        var definition =
                "{\"fund\": \"%s\", \"code\": \"STRICT-1\", \"name\": \"Strict\", \"kind\": \"OPEN_COMPETITION\", %s}";
        var inside = definition.formatted(fund, "\"entry\": {\"aplications\": 2}");
        assertThat(send(api.post().uri("/api/v1/rounds/import"), inside, Role.OFFICER)
                        .exchange())
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("\"pointer\":\"/entry/aplications\"", "\"code\":\"unknown\"");
        var outside = definition.formatted(fund, "\"sumary\": \"\"");
        assertThat(send(api.post().uri("/api/v1/rounds/import"), outside, Role.OFFICER)
                        .exchange())
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"pointer\":\"/sumary\"");
        var none = definition.formatted(fund, "\"entry\": {\"applications\": 0, \"registered\": true}");
        assertThat(send(api.post().uri("/api/v1/rounds/import"), none, Role.OFFICER)
                        .exchange())
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("\"pointer\":\"/entry\"", "round.applications-invalid");
        assertThat(rounds.byCode("STRICT-1")).isEmpty();
        var older = "\"entry\": {\"applications\": 2, \"registered\": true, \"startsAfterClosing\": true}";
        assertThat(send(api.post().uri("/api/v1/rounds/import"), definition.formatted(fund, older), Role.OFFICER)
                        .exchange())
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.terms.entry.signOff")
                .isEqualTo(false);
    }

    @Test
    void correctsTheWordingOfAPublishedFormByVersions() throws Exception {
        var id = RoundFixture.published(funds, rounds, officer, clock.instant());
        var address = "/api/v1/rounds/" + id.value() + "/forms";
        var form = json.writeValueAsString(rounds.get(id).form())
                .replace("What problem will you address?", "Which problem?");
        assertThat(send(api.post().uri(address + "/impact"), "{\"form\": " + form + "}", Role.OFFICER)
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.differences[0].what")
                .isEqualTo("TEXT");
        var correction = "{\"form\": " + form + ", \"reason\": \"Shorter\"}";
        assertThat(send(api.post().uri(address), correction, Role.OFFICER).exchange())
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        var corrected = send(api.post().uri(address), correction, Role.OFFICER);
        assertThat(corrected.header(HttpHeaders.IF_MATCH, "\"1\"").exchange())
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"2\"");
        var stale = send(api.post().uri(address), correction, Role.OFFICER);
        assertThat(stale.header(HttpHeaders.IF_MATCH, "\"1\"").exchange()).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(api.get().uri(address))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[1].reason")
                .isEqualTo("Shorter");
        var tighter = form.replace("\"wordLimit\":500", "\"wordLimit\":5");
        var refused = send(api.post().uri(address), "{\"form\": " + tighter + ", \"reason\": \"No\"}", Role.OFFICER);
        assertThat(refused.header(HttpHeaders.IF_MATCH, "*").exchange())
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("round.form-changed");
    }

    @Test
    void triesARoundOutWithoutKeepingAnything() {
        var id = RoundFixture.published(funds, rounds, officer, clock.instant());
        var body = """
                {"application": {"title": "T", "summary": "S", "answers": [], "costs": [], "milestones": []},
                 "applicant": {"kind": "OTHER", "postcode": "69001", "country": "France"}}""";
        var tried = send(api.post().uri("/api/v1/rounds/" + id.value() + "/trials"), body, Role.OFFICER)
                .exchange();
        assertThat(tried).hasStatusOk().bodyJson().doesNotHavePath("$.receipt");
        assertThat(tried).bodyText().contains("start-missing", "amount-minimum", "unregistered");
    }

    @Test
    void refusesFormsNobodyWouldWrite() {
        var fund = funds.create(RoundFixture.fund(), officer);
        var body = """
                {"fund": "%s", "code": "ODD-1", "name": "N", "kind": "OPEN_COMPETITION", "summary": "S",
                 "form": {"sections": [{"code": "s", "title": "S", "questions": [
                     {"code": "%s", "type": "NUMBER", "text": "%s", "required": true, "most": %s}]}]}}""";
        for (var odd : new String[][] {
            {"a/b", "T", "1", "round.code-unfit"},
            {"a", "Bell \\u0000", "1", "round.text-hidden"},
            {"a", "x".repeat(5001), "1", "round.text-too-long"},
            {"a", "T", "1e300000", "round.number-implausible"}
        })
            assertThat(send(
                                    api.post().uri("/api/v1/rounds"),
                                    body.formatted(fund.value(), odd[0], odd[1], odd[2]),
                                    Role.OFFICER)
                            .exchange())
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo(odd[3]);
    }

    @Test
    void leavesTheActsToOfficers() {
        for (var role : new Role[] {Role.APPLICANT, Role.REVIEWER, Role.PANEL, Role.AUDITOR, Role.ADMIN}) {
            var draft = send(api.post().uri("/api/v1/rounds"), terms("X-2026", "null"), role);
            assertThat(draft.exchange()).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void showsThePotAndItsEntriesToTheFundersPeople() {
        var id = RoundFixture.published(funds, rounds, officer, clock.instant());
        pots.reserve(new PotId(id.value()), id.value(), "T-0001/A", Sterling.pounds(10), null);
        assertThat(api.get().uri("/api/v1/pots/" + id.value()).with(token(Role.FINANCE)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.pot.available.amount")
                .isEqualTo("249990.00");
        var first =
                api.get().uri("/api/v1/pots/" + id.value() + "/entries?limit=1").with(token(Role.AUDITOR));
        assertThat(first.exchange())
                .hasStatusOk()
                .containsHeader(HttpHeaders.LINK)
                .bodyJson()
                .extractingPath("$.items[0].cause")
                .isEqualTo("reserved");
        assertThat(api.get().uri("/api/v1/pots").with(token(Role.APPLICANT))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void keepsFundsWithTheirTerms() {
        var body = """
                {"code": "APIF", "name": "By API", "department": "Home Office", "legalPower": "Act",
                 "instrument": "GRANT"}""";
        assertThat(send(api.post().uri("/api/v1/funds"), body, Role.OFFICER).exchange())
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.terms.code")
                .isEqualTo("APIF");
        assertThat(send(api.post().uri("/api/v1/funds"), body, Role.OFFICER).exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Another fund already has the code APIF.");
        assertThat(api.get().uri("/api/v1/funds").with(token(Role.PANEL)))
                .bodyText()
                .contains("APIF");
    }

    private String terms(String code, String budget) {
        var fund = funds.create(RoundFixture.fund(), officer);
        return """
                {"fund": "%s", "code": "%s", "name": "By API", "kind": "OPEN_COMPETITION", "summary": "S",
                 "eligibleKinds": ["CHARITY"], "budget": %s,
                 "dates": {"opensAt": "2026-06-01T09:00:00Z", "closesAt": "2026-07-01T11:00:00Z", "graceMinutes": 15,
                           "offerValidityDays": 14}}""".formatted(fund.value(), code, budget);
    }

    private MockMvcRequestBuilder send(MockMvcRequestBuilder request, String body, Role role) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body).with(token(role));
    }

    private static RequestPostProcessor token(Role... roles) {
        var me = new SignedIn(PersonId.next(), "Api", "api@almoner.test", Set.of(roles));
        var authorities = Stream.concat(
                        Arrays.stream(roles).map(role -> "ROLE_" + role), Stream.of("SCOPE_READ", "SCOPE_WRITE"))
                .map(SimpleGrantedAuthority::new)
                .toList();
        return authentication(UsernamePasswordAuthenticationToken.authenticated(me, null, authorities));
    }
}
