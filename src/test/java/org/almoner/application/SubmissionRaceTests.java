package org.almoner.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.Rounds;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.Scope;
import org.almoner.identity.Tokens;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Refusal;
import org.almoner.support.RunningTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningTest
class SubmissionRaceTests {

    @Autowired
    Applications applications;

    @Autowired
    Drafts drafts;

    @Autowired
    Submissions submissions;

    @Autowired
    Rounds rounds;

    @Autowired
    Funds funds;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    final HttpClient client = HttpClient.newHttpClient();

    @Test
    void twentySubmissionsOfOneDraftAtOnceCountOnce() throws Exception {
        var lead = person("ada@race.test");
        var id = ready(lead);

        var outcomes = together(20, n -> submit(() -> submissions.submit(id, lead)));

        assertThat(outcomes).hasSize(20).containsOnlyOnce("submitted");
        assertThat(outcomes).filteredOn("application.already-submitted"::equals).hasSize(19);
        assertOnce(id);
    }

    @Test
    void twentyRequestsOfTheApiAtOnceGetOneReceiptWhateverTheirKeys() throws Exception {
        var lead = person("grace@race.test");
        var id = ready(lead);
        var token = tokens.create(
                        lead, "race", Set.of(Scope.WRITE), Instant.now().plus(Duration.ofDays(1)))
                .value();

        var answers = together(20, n -> post(id, token, n % 2 == 0 ? "the same key" : "key " + n));

        assertThat(answers).allMatch(answer -> answer.startsWith("200") || answer.startsWith("422"));
        assertThat(answers.stream().filter(answer -> answer.startsWith("200")).distinct())
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("422"))
                .allMatch(answer -> answer.contains("application.already-submitted"));
        assertOnce(id);
    }

    /** One submission, one process, one receipt and one letter to its one reader. */
    private void assertOnce(ApplicationId id) {
        assertThat(applications.get(id).reference()).endsWith("-0001");
        assertThat(count(
                        "select count(*) from audit_record where event = 'ApplicationSubmitted' and subject = :id", id))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from workflow_instance where start = 'ApplicationSubmitted' and subject = :id",
                        id))
                .isEqualTo(1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from receipt where application = :id", id) == 1);
        assertThat(count("select count(*) from letter where about = :id and subject like 'We received%'", id))
                .isEqualTo(1);
    }

    private long count(String sql, ApplicationId id) {
        return jdbc.sql(sql).param("id", id.value()).query(Long.class).single();
    }

    private PersonId person(String email) {
        return people.add(new AddPerson("Ada", email, Set.of(Role.APPLICANT), null, null, "{noop}almoner"), null);
    }

    private ApplicationId ready(PersonId lead) {
        var round = RoundFixture.published(funds, rounds, lead, Instant.now().minusSeconds(60));
        var organisation = organisations.register(OrganisationFixture.company("Racing"), lead);
        return ApplicationFixture.ready(drafts, rounds, round, organisation, lead);
    }

    private String post(ApplicationId id, String token, String key) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/applications/" + id.value() + "/submission"))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    @FunctionalInterface
    private interface Act {
        String run(int number) throws Exception;
    }

    private static String submit(Runnable act) {
        try {
            act.run();
            return "submitted";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static List<String> together(int people, Act act) throws Exception {
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(people)) {
            var running = IntStream.range(0, people)
                    .mapToObj(n -> threads.submit(() -> {
                        gate.await();
                        return act.run(n);
                    }))
                    .toList();
            gate.countDown();
            var outcomes = new ArrayList<String>();
            for (var each : running) outcomes.add(each.get());
            return outcomes;
        }
    }
}
