package org.almoner.web.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.Role;
import org.almoner.identity.Scope;
import org.almoner.identity.Tokens;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over a real connection, as the container is the first to read what is uploaded. */
@AlmonerTest
class UploadTests {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(UTF_8);
    private static final int MEGABYTE = 1 << 20;
    private static final String BOUNDARY = "a-boundary-of-a-form";

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void aFileComesBackAsItWasSentUnderItsName() throws Exception {
        var sent = upload("Änderung 🚀.pdf", PDF);
        assertThat(sent.statusCode()).isEqualTo(302);
        var saved = browser.send(
                HttpRequest.newBuilder(at(sent.headers().firstValue("Location").orElseThrow()))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(saved.body()).isEqualTo(PDF);
        assertThat(saved.headers().map())
                .containsEntry("content-type", List.of("application/pdf"))
                .containsEntry("x-content-type-options", List.of("nosniff"));
        assertThat(saved.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%C3%84nderung%20%F0%9F%9A%80.pdf");
    }

    @Test
    void aRefusedFileIsExplainedBesideTheForm() throws Exception {
        assertThat(upload("empty.pdf", new byte[0]).body()).contains("This file is empty.", "Error: Upload");
        assertThat(upload("tool.pdf", Arrays.copyOf("MZ".getBytes(UTF_8), 900)).body())
                .contains("Send a PDF, picture");
        assertThat(upload("", new byte[0]).body()).contains("This file is empty.");
    }

    @Test
    void aFileBeyondTheLimitIsExplainedOnAPageOfItsOwn() throws Exception {
        for (var size : List.of(10 * MEGABYTE + 1, 40 * MEGABYTE)) {
            var answer = upload("large.pdf", Arrays.copyOf(PDF, size));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("That file is too large", "10 MB", "href=\"/help/upload\"");
        }
    }

    @Test
    void twoGigabytesAreRefusedBeforeTheyAreSent() throws Exception {
        try (var line = new Socket("localhost", port)) {
            var out = line.getOutputStream();
            out.write(head("Content-Length: " + (2L << 30)));
            out.write(part("huge.pdf"));
            out.write(PDF);
            out.flush();
            var answer = new String(line.getInputStream().readNBytes(12), UTF_8);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void aFileWithoutAnEndIsNotReadWithoutEnd() throws Exception {
        var sent = 0;
        try (var line = new Socket("localhost", port)) {
            var out = line.getOutputStream();
            out.write(head("Transfer-Encoding: chunked"));
            var first = part("endless.pdf");
            chunk(out, first);
            var megabyte = new byte[MEGABYTE];
            for (; sent < 500; sent++) chunk(out, megabyte);
        } catch (SocketException closed) {
            assertThat(sent).isBetween(30, 200);
        }
        assertThat(sent).isLessThan(500);
    }

    @Test
    void aConnectionThatBreaksHalfWayLeavesNothingBehind() throws Exception {
        var name = UUID.randomUUID() + ".pdf";
        var csrf = csrf();
        try (var line = new Socket("localhost", port)) {
            var out = line.getOutputStream();
            out.write(head("Content-Length: " + 5 * MEGABYTE));
            out.write(part(name));
            out.write(new byte[2 * MEGABYTE]);
            out.flush();
        }
        assertThat(upload(csrf, "whole.pdf", PDF).statusCode()).isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from document where name = :name")
                        .param("name", name)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theApiExplainsALargeFileAsAProblem() throws Exception {
        var address = UUID.randomUUID() + "@almoner.test";
        var owner = people.add(new AddPerson("Ada", address, Set.of(Role.OFFICER), null, null, "almoner"), null);
        var token = tokens.create(
                owner, "upload", Set.of(Scope.values()), clock.instant().plus(Duration.ofDays(1)));
        var answer = browser.send(
                form("/api/v1/tasks/upload", "large.pdf", Arrays.copyOf(PDF, 11 * MEGABYTE), "")
                        .header("Authorization", "Bearer " + token.value())
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"api.too-large\"");
    }

    private static byte[] head(String length) {
        return """
                POST /help/upload HTTP/1.1\r
                Host: localhost\r
                Accept: text/html\r
                Content-Type: multipart/form-data; boundary=%s\r
                %s\r
                \r
                """.formatted(BOUNDARY, length).getBytes(UTF_8);
    }

    private static byte[] part(String name) {
        return "--%s\r\nContent-Disposition: form-data; name=\"evidence\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, name)
                .getBytes(UTF_8);
    }

    private static void chunk(OutputStream out, byte[] content) throws IOException {
        out.write((Integer.toHexString(content.length) + "\r\n").getBytes(UTF_8));
        out.write(content);
        out.write("\r\n".getBytes(UTF_8));
    }

    private HttpResponse<String> upload(String name, byte[] content) throws IOException, InterruptedException {
        return upload(csrf(), name, content);
    }

    private HttpResponse<String> upload(String csrf, String name, byte[] content)
            throws IOException, InterruptedException {
        return browser.send(form("/help/upload", name, content, csrf).build(), BodyHandlers.ofString());
    }

    private String csrf() throws IOException, InterruptedException {
        var page = browser.send(HttpRequest.newBuilder(at("/help/upload")).build(), BodyHandlers.ofString());
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(csrf.find()).isTrue();
        return csrf.group(1);
    }

    private HttpRequest.Builder form(String path, String name, byte[] content, String csrf) {
        var before = "--%s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n".formatted(BOUNDARY, csrf)
                + "--%s\r\nContent-Disposition: form-data; name=\"evidence\"; filename=\"%s\"\r\n"
                        .formatted(BOUNDARY, name)
                + "Content-Type: application/octet-stream\r\n\r\n";
        var after = "\r\n--" + BOUNDARY + "--\r\n";
        return HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept", "text/html,application/problem+json")
                .header("Referer", at("/help/upload").toString())
                .POST(BodyPublishers.ofByteArrays(List.of(before.getBytes(UTF_8), content, after.getBytes(UTF_8))));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port).resolve(path);
    }
}
