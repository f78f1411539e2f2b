package org.almoner.browser;

import static org.almoner.browser.Chromium.choose;
import static org.almoner.browser.Players.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One payment in a run of its own: prepared, released by another, sent by file, and confirmed as the bank answers. */
record Paying(Players players) {

    void paid(String payee, String amount) {
        var finance = players.finance();
        var run = prepared(finance, payee);
        released(run, finance, payee);
        sent(finance, run);
        assertThat(file(finance)).contains("<CtrlSum>" + amount + "</CtrlSum>");
        confirmed(finance);
    }

    private String prepared(Page page, String payee) {
        players.chromium.open(page, "/finance/payments");
        page.click("main .almoner-actions a");
        choose(page, "which", "CHOSEN");
        page.locator("main .govuk-checkboxes__item:has-text('" + payee + "') input")
                .first()
                .check();
        players.chromium.press(page);
        return "/finance/runs/" + shown(page);
    }

    /** Whoever prepared it cannot. */
    private void released(String run, Page preparer, String payee) {
        assertThat(preparer.locator("main").textContent()).contains(payee);
        assertThat(preparer.locator("main form[action$='/release']").count()).isZero();
        var page = players.releaser();
        players.chromium.open(page, "/finance/runs");
        players.chromium.fitsAPhone(page, run);
        players.chromium.press(page);
    }

    private void sent(Page page, String run) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            page.reload();
            return page.locator("main a[href$='/file']").count() == 1;
        });
        players.chromium.open(page, run);
    }

    private static String file(Page page) {
        var download = page.waitForDownload(() -> page.click("main a[href$='/file']"));
        try (var content = download.createReadStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void confirmed(Page page) {
        page.click("main table a[href*='/payments/']");
        var line = page.url().replaceAll("https?://[^/]+", "");
        players.chromium.fitsAPhone(page, line);
        players.chromium.press(page);
        assertThat(page.locator(".govuk-error-summary").count()).isOne();
        choose(page, "outcome", "MADE");
        players.chromium.press(page);
        assertThat(page.locator("main table").first().textContent()).doesNotContain("Confirm");
    }
}
