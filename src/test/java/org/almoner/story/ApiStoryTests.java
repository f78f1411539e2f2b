package org.almoner.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.almoner.agreement.Check;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.Role;
import org.almoner.identity.Scope;
import org.almoner.identity.Tokens;
import org.almoner.shared.Sterling;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
import org.almoner.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One round from publication to the award report, by HTTP alone: every person with a token of their own. */
@AlmonerTest
@Transactional
class ApiStoryTests {

    private static final String API = "/api/v1";
    private static final Instant START = TestClock.START;

    @Autowired
    MockMvcTester http;

    @Autowired
    People people;

    @Autowired
    Tokens tokens;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    Processes processes;

    @Autowired
    JsonMapper json;

    private final Map<String, String> bearers = new HashMap<>();

    @Test
    void takesARoundFromPublicationToTheAwardReport() {
        cast();
        var round = publish();
        timers.passUntil(START.plus(Duration.ofDays(1)));
        assertThat(get("stranger", "/rounds/" + round).path("status").asString())
                .isEqualTo("OPEN");

        var strong = apply(round, "lena", "Harbour Tools Ltd", "09990101", "45000.00");
        var greedy = apply(round, "omar", "Grand Visions Ltd", "09990102", "30000.00");
        review();
        timers.passUntil(START.plus(Duration.ofDays(31)));
        assertThat(get("officer", "/rounds/" + round).path("status").asString()).isEqualTo("CLOSED");

        var award = award(round, strong);
        refuseBeyondThePot(award, award(round, greedy));
        approve(award);
        accept(award);
        report(award);
        complete(round);
        assertThat(processes.alarms()).isEmpty();
    }

    private void cast() {
        person("officer", null, Role.OFFICER);
        person("panel", null, Role.PANEL);
        person("approver", 100_000L, Role.APPROVER);
        person("finance", null, Role.FINANCE);
        for (var reviewer : Set.of("rita", "ravi", "rosa")) person(reviewer, null, Role.REVIEWER);
        for (var applicant : Set.of("lena", "omar")) person(applicant, null, Role.APPLICANT);
    }

    private void person(String name, @Nullable Long limit, Role role) {
        var money = limit == null ? null : Sterling.pounds(limit);
        var added = new AddPerson(
                name, name + "@" + name + ".test", EnumSet.of(role), null, money, "a password of the story");
        var id = people.add(added, null);
        bearers.put(
                name,
                tokens.create(id, "story", EnumSet.allOf(Scope.class), START.plus(Duration.ofDays(200)))
                        .value());
    }

    private String publish() {
        var fund = post("officer", "/funds", """
                {"code":"STO","name":"Story fund","department":"Department of Stories",
                 "seniorResponsibleOfficer":"Dame Story","legalPower":"Story Act 2026","instrument":"GRANT"}""").path("id").asString();
        var drafted = post("officer", "/rounds", """
                {"fund":"%s","code":"STO-2026","name":"Story round","kind":"OPEN_COMPETITION","summary":"A round.",
                 "budget":{"pot":%s,"awardMin":%s,"awardMax":%s,"maxAwards":5,"maxMonths":12},
                 "dates":{"opensAt":"%s","closesAt":"%s","graceMinutes":0,"offerValidityDays":14},
                 "scoring":{"threshold":"3.00","reviewsPerApplication":3,"blind":false},
                 "questions":[{"code":"what","text":"What?","guidance":"","wordLimit":100,"required":true}]}""".formatted(
                        fund,
                        pounds("50000.00"),
                        pounds("1000.00"),
                        pounds("50000.00"),
                        START.plus(Duration.ofHours(1)),
                        START.plus(Duration.ofDays(30))));
        var round = drafted.path("id").asString();
        send("officer", HttpMethod.POST, "/rounds/" + round + "/publication", null, "\"0\"", 200);
        return round;
    }

    private String apply(String round, String lead, String name, String companyNumber, String amount) {
        var organisation = post(lead, "/organisations", """
                {"name":"%s","kind":"COMPANY","companyNumber":"%s",
                 "address":{"line1":"1 Quay","town":"Bristol","postcode":"BS1 1AA","country":"United Kingdom"}}""".formatted(name, companyNumber));
        var started = post(
                lead,
                "/applications",
                "{\"round\":\"%s\",\"organisation\":\"%s\"}"
                        .formatted(round, organisation.path("id").asString()));
        var id = started.path("id").asString();
        var early = post(lead, "/applications/" + id + "/submission", "", 422);
        assertThat(early.path("code").asString()).isEqualTo("application.incomplete");
        send(
                lead,
                HttpMethod.PUT,
                "/applications/" + id,
                """
                {"title":"A tool by %s","summary":"It helps.","startsOn":"2026-10-01","months":6,
                 "answers":[{"question":"what","text":"A tool."}],
                 "costs":[{"category":"STAFF","description":"People","amount":%s}],
                 "milestones":[{"title":"Done","due":"2027-02-01","amount":%s}]}""".formatted(name, pounds(amount), pounds(amount)),
                "\"0\"",
                200);
        submitTwice(lead, id);
        return id;
    }

    private void submitTwice(String lead, String id) {
        var key = UUID.randomUUID().toString();
        var first = keyed(lead, "/applications/" + id + "/submission", "", key, 200);
        var second = keyed(lead, "/applications/" + id + "/submission", "", key, 200);
        assertThat(second).isEqualTo(first);
        assertThat(first.path("reference").asString()).startsWith("STO-2026-");
        assertThat(first.path("digest").asString()).hasSize(64);
    }

    private void review() {
        for (var reviewer : Set.of("rita", "ravi", "rosa"))
            for (var review : get(reviewer, "/reviews").path("items"))
                score(reviewer, review.path("id").asString());
    }

    private void score(String reviewer, String id) {
        post(reviewer, "/reviews/" + id + "/acceptance", "");
        var scores = """
                {"scores":[{"criterion":"need","score":4,"justification":"Clear."},
                 {"criterion":"approach","score":4,"justification":"Sound."},
                 {"criterion":"delivery","score":4,"justification":"Likely."},
                 {"criterion":"value","score":4,"justification":"Fair."}],"comment":""}""";
        send(reviewer, HttpMethod.PUT, "/reviews/" + id + "/scores", scores, "*", 200);
        post(reviewer, "/reviews/" + id + "/submission", "");
    }

    private String award(String round, String application) {
        return StreamSupport.stream(
                        get("panel", "/awards?round=" + round).path("items").spliterator(), false)
                .map(row -> row.path("id").asString())
                .filter(id -> get("panel", "/awards/" + id)
                        .path("application")
                        .asString()
                        .equals(application))
                .findFirst()
                .orElseThrow();
    }

    private void refuseBeyondThePot(String award, String beyond) {
        post("panel", "/awards/" + award + "/decision", "{\"outcome\":\"RECOMMEND\"}");
        var refused = post("panel", "/awards/" + beyond + "/decision", "{\"outcome\":\"RECOMMEND\"}", 422);
        assertThat(refused.path("code").asString()).isEqualTo("pot.insufficient");
        post("panel", "/awards/" + beyond + "/decision", "{\"outcome\":\"DECLINE\",\"reason\":\"The pot is empty.\"}");
    }

    private void approve(String award) {
        var denied = post("panel", "/awards/" + award + "/approvals", "", 403);
        assertThat(denied.path("code").asString()).isEqualTo("api.forbidden");
        post("approver", "/awards/" + award + "/approvals", "");
        post("officer", "/awards/" + award + "/offer", "");
    }

    private void accept(String award) {
        assertThat(exchange("omar", HttpMethod.GET, "/awards/" + award, null, Map.of())
                        .getStatus())
                .isEqualTo(404);
        post("lena", "/awards/" + award + "/answer", "{\"accept\":true}");
        var agreement =
                get("lena", "/awards/" + award + "/agreement").path("id").asString();
        takeEffect(get("lena", "/agreements/" + agreement));
    }

    /** Both signatures, the checks and an account that somebody else has verified. */
    private void takeEffect(JsonNode agreement) {
        var path = "/agreements/" + agreement.path("id").asString();
        var hash = agreement.path("documentSha256").asString();
        var wrong = post("lena", path + "/signature", signature("Somebody", hash), 422);
        assertThat(wrong.path("code").asString()).isEqualTo("agreement.name-differs");
        post("lena", path + "/signature", signature("Lena", hash));
        var denied = post("panel", path + "/countersignature", "", 403);
        assertThat(denied.path("code").asString()).isEqualTo("api.forbidden");
        post("approver", path + "/countersignature", "");
        var checks = Stream.of(Check.values())
                .map("{\"item\":\"%s\",\"passed\":true}"::formatted)
                .collect(Collectors.joining(","));
        post("officer", path + "/due-diligence", "{\"checks\":[" + checks + "]}");
        var accounts = "/organisations/" + agreement.path("organisation").asString() + "/bank-accounts";
        var account = post(
                "lena",
                accounts,
                "{\"holder\":\"Harbour Tools Ltd\",\"sortCode\":\"08-99-99\",\"number\":\"66374958\"}");
        post("finance", "/bank-accounts/" + account.path("id").asString() + "/verification", "{\"check\":\"MATCH\"}");
        assertThat(get("lena", path).path("status").asString()).isEqualTo("ACTIVE");
        assertThat(get("lena", path + "/reports").path("items")).hasSize(2);
    }

    private static String signature(String name, String hash) {
        return "{\"name\":\"%s\",\"agreed\":true,\"sha256\":\"%s\"}".formatted(name, hash);
    }

    private void report(String award) {
        var pot = get("finance", "/pots").path("items").get(0);
        assertThat(pot.path("committed").path("amount").asString()).isEqualTo("45000.00");
        assertThat(pot.path("available").path("amount").asString()).isEqualTo("5000.00");
        var csv = exchange("finance", HttpMethod.GET, "/reports/awards", null, Map.of(HttpHeaders.ACCEPT, "text/csv"));
        assertThat(text(csv).lines().skip(1))
                .anySatisfy(line -> assertThat(line).contains("45000.00", "09990101"));
        assertThat(get("lena", "/awards/" + award).path("status").asString()).isEqualTo("ACCEPTED");
    }

    private void complete(String round) {
        post("panel", "/rounds/" + round + "/conclusion", "");
        post("officer", "/rounds/" + round + "/completion", "");
        assertThat(get("stranger", "/rounds/" + round).path("status").asString())
                .isEqualTo("COMPLETED");
    }

    private static String pounds(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"GBP\"}";
    }

    private JsonNode get(String who, String path) {
        return send(who, HttpMethod.GET, path, null, null, 200);
    }

    private JsonNode post(String who, String path, String body) {
        var answer = exchange(
                who, HttpMethod.POST, path, body, once(UUID.randomUUID().toString()));
        assertThat(answer.getStatus()).as("%s %s: %s", who, path, text(answer)).isBetween(200, 204);
        return tree(answer);
    }

    private JsonNode post(String who, String path, String body, int status) {
        return keyed(who, path, body, UUID.randomUUID().toString(), status);
    }

    private JsonNode keyed(String who, String path, String body, String key, int status) {
        var answer = exchange(who, HttpMethod.POST, path, body, once(key));
        assertThat(answer.getStatus()).as("%s %s: %s", who, path, text(answer)).isEqualTo(status);
        return tree(answer);
    }

    /** Whatever the version is: the story has nobody who changes things meanwhile. */
    private static Map<String, String> once(String key) {
        return Map.of("Idempotency-Key", key, HttpHeaders.IF_MATCH, "*");
    }

    private JsonNode send(
            String who, HttpMethod method, String path, @Nullable String body, @Nullable String ifMatch, int status) {
        var headers = ifMatch == null ? Map.<String, String>of() : Map.of(HttpHeaders.IF_MATCH, ifMatch);
        var answer = exchange(who, method, path, body, headers);
        assertThat(answer.getStatus()).as("%s %s: %s", who, path, text(answer)).isEqualTo(status);
        return tree(answer);
    }

    private MockHttpServletResponse exchange(
            String who, HttpMethod method, String path, @Nullable String body, Map<String, String> headers) {
        var request = http.method(method).uri(API + path).contentType(MediaType.APPLICATION_JSON);
        if (body != null) request = request.content(body);
        var bearer = bearers.get(who);
        if (bearer != null) request = request.header(HttpHeaders.AUTHORIZATION, "Bearer " + bearer);
        for (var header : headers.entrySet()) request = request.header(header.getKey(), header.getValue());
        return request.exchange().getResponse();
    }

    private JsonNode tree(MockHttpServletResponse answer) {
        var text = text(answer);
        return text.isBlank() ? json.createObjectNode() : json.readTree(text);
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
