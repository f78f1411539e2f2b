package org.almoner.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One person with a browser: cookies, hidden fields, forms. Connections are kept and shared by all of them, and nothing
 * runs beside the caller: what a visitor costs is taken from the server that is measured.
 */
final class Visitor {

    static {
        System.setProperty("http.maxConnections", "64");
        System.setProperty("sun.net.http.retryPost", "false");
    }

    record Answer(int status, String location, String body) {}

    private final Map<String, String> cookies = new TreeMap<>();
    private final String address;

    Visitor(String address) {
        this.address = address;
    }

    void signIn(String username, String password) throws IOException {
        var page = get("/sign-in");
        var answer =
                post("/sign-in", Map.of("username", username, "password", password, "_csrf", hidden(page, "_csrf")));
        if (answer.status() != 302 || answer.location().contains("sign-in"))
            throw new IllegalStateException("could not sign in: " + answer.status());
    }

    String get(String path) throws IOException {
        return answer(open(path)).body();
    }

    Answer post(String path, Map<String, String> fields) throws IOException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
        var connection = open(path);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        try (var out = connection.getOutputStream()) {
            out.write(body);
        }
        return answer(connection);
    }

    /** The value of a hidden field in the form of the page's main part. */
    static String hidden(String page, String name) {
        var main = page.indexOf("<main");
        var found = Pattern.compile("<input[^>]*name=\"" + name + "\"[^>]*value=\"([^\"]*)\"")
                .matcher(page.substring(Math.max(main, 0)));
        if (!found.find()) throw new IllegalStateException("no hidden field " + name);
        return found.group(1);
    }

    private HttpURLConnection open(String path) throws IOException {
        var connection = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        cookies.forEach((name, value) -> connection.addRequestProperty("Cookie", name + "=" + value));
        return connection;
    }

    private Answer answer(HttpURLConnection connection) throws IOException {
        var status = connection.getResponseCode();
        connection.getHeaderFields().forEach((name, values) -> {
            if ("Set-Cookie".equalsIgnoreCase(name)) values.forEach(this::keep);
        });
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, connection.getHeaderField("Location"), text(in));
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private static String text(InputStream in) throws IOException {
        return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
