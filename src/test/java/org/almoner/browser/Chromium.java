package org.almoner.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real Chromium, one window for each person. Every kind of page shown is checked with axe (WCAG 2.2 A and AA), and with
 * {@code -Dalmoner.pictures=true} kept as a picture in {@code target/screenshots}. Without a Chromium the test is skipped,
 * unless {@code ALMONER_BROWSER_TESTS=required}.
 */
final class Chromium implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final boolean KEEP_PICTURES = Boolean.getBoolean("almoner.pictures");
    /** Waits in every page until it is asked: sending axe each time takes longer than what it does. */
    private static final String AXE = "window.violations = () => {" + AxeBuilder.getAxeScript() + """
            ; return axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                resultTypes: ['violations'], preload: false, iframes: false}).then(found =>
                found.violations.filter(one => ['serious', 'critical'].includes(one.impact))
                     .map(one => one.id + ' ' + one.nodes[0].html)) }""";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final Map<String, Page> windows = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int pictures;

    Chromium(String address) {
        var found = find();
        if (!"required".equals(System.getenv("ALMONER_BROWSER_TESTS")))
            assumeTrue(found.isPresent(), "no Chromium on this machine");
        this.address = address;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(found.orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    private static Optional<Path> find() {
        return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The person's own window, signed in: the first types their password, the others are spared the two pages. */
    Page as(String who, String email, String password) {
        return windows.computeIfAbsent(who, name -> {
            var page = window(1200);
            if (windows.isEmpty()) type(page, email, password);
            else send(page.request(), email, password);
            return page;
        });
    }

    private void type(Page page, String email, String password) {
        page.navigate(address + "/sign-in");
        page.fill("[name=username]", email);
        page.fill("[name=password]", password);
        page.click("main button[type=submit]");
        look(page, path(page));
    }

    /** The cookie that comes back is the window's. */
    private void send(APIRequestContext request, String email, String password) {
        var token = TOKEN.matcher(request.get(address + "/sign-in").text());
        assertThat(token.find()).isTrue();
        var typed = FormData.create()
                .set("_csrf", token.group(1))
                .set("username", email)
                .set("password", password);
        var answer = request.post(address + "/sign-in", RequestOptions.create().setForm(typed));
        assertThat(answer.url()).doesNotContain("/sign-in");
        answer.dispose();
    }

    Page stranger(int width) {
        return window(width);
    }

    private Page window(int width) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(true));
        context.addInitScript(AXE);
        var page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4"))
                faults.add(page.url() + ": " + message.text());
        });
        return page;
    }

    void open(Page page, String path) {
        page.navigate(address + path);
        look(page, path);
    }

    /** Presses the green button, and looks at what comes. */
    void press(Page page) {
        page.locator("main form button.govuk-button:not(.govuk-button--secondary)")
                .first()
                .click();
        page.waitForLoadState();
        look(page, "after-" + path(page));
    }

    String path(Page page) {
        return page.url().replace(address, "").replaceAll("[?#].*", "");
    }

    static void fill(Page page, String name, String value) {
        page.fill("main [name='" + name + "']", value);
    }

    static void choose(Page page, String name, String value) {
        page.check("main input[name='" + name + "'][value='" + value + "']");
    }

    static void date(Page page, String field, LocalDate day) {
        fill(page, field + ".day", String.valueOf(day.getDayOfMonth()));
        fill(page, field + ".month", String.valueOf(day.getMonthValue()));
        fill(page, field + ".year", String.valueOf(day.getYear()));
    }

    /** Typed in London time. */
    static void moment(Page page, String field, Instant at) {
        var local = ZonedDateTime.ofInstant(at, ZoneId.of("Europe/London"));
        date(page, field, local.toLocalDate());
        fill(page, field + ".time", "%02d:%02d".formatted(local.getHour(), local.getMinute()));
    }

    /** Waits until the part of the page contains the text. */
    static void shows(Page page, String part, String text) {
        PlaywrightAssertions.assertThat(page.locator(part)).containsText(text);
    }

    /** Once for each kind of page, with and without errors, with and without a form or a table; pictures for a desk and for a phone. */
    private void look(Page page, String name) {
        var shape = name.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id").replaceAll("[^A-Za-z0-9]+", "-");
        var state = page.url()
                        .replaceAll("[?#].*", "")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                        .replaceAll("/answers/.*", "/answers")
                + (page.locator(".govuk-error-summary").count() > 0)
                + (page.locator("main form").count() > 0)
                + (page.locator("main table").count() > 0)
                + (KEEP_PICTURES ? page.viewportSize().width : 0);
        if (!seen.add(state)) return;
        if (KEEP_PICTURES) picture(page, shape);
        for (var violation : (List<?>) page.evaluate("() => window.violations()"))
            faults.add(page.url() + ": " + violation);
        if (page.locator("h1").count() != 1) faults.add(page.url() + ": has no single heading");
    }

    private void picture(Page page, String shape) {
        var file = PICTURES.resolve("%03d%s.png".formatted(++pictures, "-" + shape));
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** At phone width nothing may need sideways scrolling. */
    void fitsAPhone(Page page, String path) {
        page.navigate(address + path);
        fitsAPhone(page);
    }

    void fitsAPhone(Page page) {
        var before = page.viewportSize();
        page.setViewportSize(375, 800);
        var path = path(page);
        look(page, path);
        var over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) over).intValue() > 1) faults.add(path + ": scrolls sideways on a phone by " + over);
        page.setViewportSize(before.width, before.height);
    }

    void assertNoFaults() {
        assertThat(faults).isEmpty();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
