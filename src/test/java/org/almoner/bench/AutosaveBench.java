package org.almoner.bench;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.almoner.application.ApplicationFixture;
import org.almoner.application.ApplicationId;
import org.almoner.application.Drafts;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.Organisations;
import org.almoner.support.RunningTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Autosaves of one answer over HTTP, by signed-in applicants each in a draft of their own, beside the same rows (the
 * application's version, the answer, the audit record) written by plain SQL transactions on the same server in the same
 * run. Aim: at least 0.6 of them.
 */
@RunningTest
class AutosaveBench {

    private static final int WRITERS = 8;
    private static final int SAVES = 150;
    private static final int TIMES = 5;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    Drafts drafts;

    @Autowired
    Rounds rounds;

    @Autowired
    Funds funds;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    DataSource database;

    @LocalServerPort
    int port;

    private record Writer(HttpClient client, PersonId person, ApplicationId draft, String token) {}

    @Test
    void autosavesBesidePlainSql() throws Exception {
        var writers = writers();
        save(writers, 50);
        plain(writers, 50);
        var ours = new double[TIMES];
        var limit = new double[TIMES];
        for (var time = 0; time < TIMES; time++) {
            ours[time] = rate(() -> save(writers, SAVES));
            limit[time] = rate(() -> plain(writers, SAVES));
        }
        System.out.printf(
                "%n%-32s %14s %14s %8s %8s%n%-32s %14.0f %14.0f %8.2f %8s%n%n",
                "autosave of one answer",
                "HTTP/s",
                "plain SQL/s",
                "ratio",
                "aim",
                WRITERS + " writers",
                median(ours),
                median(limit),
                median(ours) / median(limit),
                "0.60");
    }

    private List<Writer> writers() throws Exception {
        var officer = person("officer");
        var round = RoundFixture.published(funds, rounds, officer, Instant.now());
        var writers = new ArrayList<Writer>();
        for (var n = 0; n < WRITERS; n++) writers.add(writer(round, "writer" + n));
        return writers;
    }

    private Writer writer(RoundId round, String name) throws Exception {
        var person = person(name);
        var organisation = organisations.register(OrganisationFixture.company(name), person);
        var draft = ApplicationFixture.ready(drafts, rounds, round, organisation, person);
        var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var fields = "username=%s&password=almoner&_csrf=%s".formatted(address(name), token(client, "/sign-in"));
        post(client, "/sign-in", fields);
        return new Writer(client, person, draft, token(client, answer(draft)));
    }

    private PersonId person(String name) {
        return people.add(
                new AddPerson(name, address(name), Set.of(Role.APPLICANT), null, null, "{noop}almoner"), null);
    }

    private static String address(String name) {
        return name + "@autosave.test";
    }

    private static String answer(ApplicationId draft) {
        return "/applicant/applications/" + draft.value() + "/answers/problem";
    }

    private Void save(List<Writer> writers, int saves) throws Exception {
        return together(writers, writer -> {
            for (var n = 0; n < saves; n++) {
                var text = URLEncoder.encode("We build listening posts. " + UUID.randomUUID(), UTF_8);
                var fields = "_csrf=%s&text=%s".formatted(URLEncoder.encode(writer.token(), UTF_8), text);
                assertThat(post(writer.client(), answer(writer.draft()) + "/autosave", fields))
                        .contains("Saved at");
            }
            return null;
        });
    }

    private Void plain(List<Writer> writers, int saves) throws Exception {
        return together(writers, writer -> {
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(false);
                for (var n = 0; n < saves; n++) write(connection, writer);
            }
            return null;
        });
    }

    private static void write(Connection connection, Writer writer) throws SQLException {
        var draft = writer.draft().value();
        execute(connection, "select version from application where id = ? for update", draft);
        execute(
                connection,
                "update answer set text = ?, version = version + 1, written_at = now() where application = ? and question = 'problem'",
                "We build listening posts. " + UUID.randomUUID(),
                draft);
        execute(connection, "update application set version = version + 1 where id = ?", draft);
        execute(
                connection,
                "insert into audit_record (at, event, subject, by_person, detail) values (now(), 'ApplicationSaved', ?, ?, '{\"section\":\"answers/problem\"}')",
                draft,
                writer.person().value());
        connection.commit();
    }

    private static void execute(Connection connection, String sql, Object... args) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var at = 0; at < args.length; at++) statement.setObject(at + 1, args[at]);
            statement.execute();
        }
    }

    private interface Work {
        Void of(Writer writer) throws Exception;
    }

    private static Void together(List<Writer> writers, Work work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var all = writers.stream()
                    .map(writer -> (Callable<Void>) () -> work.of(writer))
                    .toList();
            for (var done : threads.invokeAll(all)) done.get();
        }
        return null;
    }

    private static double rate(Callable<Void> work) throws Exception {
        var began = System.nanoTime();
        work.call();
        return WRITERS * SAVES / ((System.nanoTime() - began) / 1e9);
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private String token(HttpClient client, String path) throws Exception {
        var page = client.send(HttpRequest.newBuilder(uri(path)).build(), ofString());
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).as(page.body()).isTrue();
        return token.group(1);
    }

    private String post(HttpClient client, String path, String fields) throws Exception {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build();
        return client.send(request, ofString()).body();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
