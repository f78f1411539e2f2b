package org.almoner.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.Role;
import org.almoner.identity.Scope;
import org.almoner.identity.Tokens;
import org.almoner.shared.Sterling;
import org.almoner.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The people of a story, each with a token of their own, and what they say to the API. Every change carries a new key,
 * and goes for whatever the version is: nobody else changes things meanwhile.
 */
class Cast {

    private static final String API = "/api/v1";

    private final MockMvcTester http;
    private final People people;
    private final Tokens tokens;
    private final JsonMapper json;
    private final Map<String, String> bearers = new HashMap<>();

    static Cast in(AutowireCapableBeanFactory beans) {
        return beans.createBean(Cast.class);
    }

    Cast(MockMvcTester http, People people, Tokens tokens, JsonMapper json) {
        this.http = http;
        this.people = people;
        this.tokens = tokens;
        this.json = json;
    }

    void enter(String name, Role role) {
        enter(name, null, role);
    }

    void enter(String name, @Nullable Long limit, Role role) {
        var money = limit == null ? null : Sterling.pounds(limit);
        var added = new AddPerson(
                name, name + "@" + name + ".test", EnumSet.of(role), null, money, "a password of the story");
        var expires = TestClock.START.plus(Duration.ofDays(360));
        var token = tokens.create(people.add(added, null), "story", EnumSet.allOf(Scope.class), expires);
        bearers.put(name, "Bearer " + token.value());
    }

    JsonNode get(String who, String path) {
        return done(who, path, exchange(who, HttpMethod.GET, path, null));
    }

    JsonNode post(String who, String path, Object body) {
        return done(who, path, exchange(who, HttpMethod.POST, path, body));
    }

    JsonNode put(String who, String path, Object body) {
        return done(who, path, exchange(who, HttpMethod.PUT, path, body));
    }

    void delete(String who, String path) {
        done(who, path, exchange(who, HttpMethod.DELETE, path, null));
    }

    /** What somebody writes who has seen this version; the answer has to have this status. */
    JsonNode put(String who, String path, Object body, int seen, int status) {
        var answer = send(request(who, HttpMethod.PUT, path).header(HttpHeaders.IF_MATCH, "\"" + seen + "\""), body);
        assertThat(answer.getStatus()).as("%s %s: %s", who, path, text(answer)).isEqualTo(status);
        return tree(answer);
    }

    /** The same act twice, as by somebody who got no answer: what each was answered. */
    List<JsonNode> twice(String who, String path, Object body) {
        var key = UUID.randomUUID().toString();
        return Stream.generate(() -> request(who, HttpMethod.POST, path).header("Idempotency-Key", key))
                .limit(2)
                .map(request -> done(who, path, send(request, body)))
                .toList();
    }

    /** The act is refused with this code; what it was answered. */
    JsonNode refused(String who, String path, Object body, int status, String code) {
        return refused(who, HttpMethod.POST, path, body, status, code);
    }

    JsonNode refused(String who, HttpMethod method, String path, @Nullable Object body, int status, String code) {
        var answer = exchange(who, method, path, body);
        assertThat(answer.getStatus()).as("%s %s: %s", who, path, text(answer)).isEqualTo(status);
        assertThat(tree(answer).path("code").asString()).isEqualTo(code);
        return tree(answer);
    }

    JsonNode attach(String who, String path, String file) {
        var part = new MockMultipartFile("file", file, "text/csv", "date,what\n2026-11-02,Payroll\n".getBytes(UTF_8));
        var answer = http.post()
                .uri(API + path)
                .header(HttpHeaders.AUTHORIZATION, bearers.get(who))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multipart()
                .file(part)
                .exchange();
        return done(who, path, answer.getResponse());
    }

    /** What is fetched, as it is. */
    String fetch(String who, String path) {
        var answer = exchange(who, HttpMethod.GET, path, null);
        assertThat(answer.getStatus()).as("%s %s", who, path).isEqualTo(200);
        return text(answer);
    }

    /** What somebody brings with them, of the stories' own files. */
    ObjectNode brought(String file) {
        var text = requireNonNull(Cast.class.getResourceAsStream("/story/" + file));
        return (ObjectNode) json.readTree(text);
    }

    private JsonNode done(String who, String path, MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).as("%s %s: %s", who, path, text(answer)).isBetween(200, 204);
        return tree(answer);
    }

    private MockHttpServletResponse exchange(String who, HttpMethod method, String path, @Nullable Object body) {
        var request = request(who, method, path);
        if (method != HttpMethod.GET)
            request = request.header("Idempotency-Key", UUID.randomUUID().toString())
                    .header(HttpHeaders.IF_MATCH, "*");
        return send(request, body);
    }

    /** Whoever has no token is a visitor. */
    private MockMvcRequestBuilder request(String who, HttpMethod method, String path) {
        var request = http.method(method).uri(API + path);
        var bearer = bearers.get(who);
        return bearer == null ? request : request.header(HttpHeaders.AUTHORIZATION, bearer);
    }

    private MockHttpServletResponse send(MockMvcRequestBuilder request, @Nullable Object body) {
        var whole = body == null
                ? request
                : request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
        return whole.exchange().getResponse();
    }

    private JsonNode tree(MockHttpServletResponse answer) {
        var text = text(answer);
        return text.isBlank() ? json.createObjectNode() : json.readTree(text);
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), UTF_8);
    }
}
