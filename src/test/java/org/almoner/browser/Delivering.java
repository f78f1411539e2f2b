package org.almoner.browser;

import static org.almoner.browser.Chromium.choose;
import static org.almoner.browser.Chromium.fill;
import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.agreement.AgreementId;

/** The reports on an agreement, accepted one by one, and its end. */
record Delivering(Players players) {

    /** On what its title says. */
    void reported(AgreementId agreement, String title) {
        var page = players.lead();
        players.chromium.open(page, "/applicant/agreements/" + agreement.value());
        page.click("main .almoner-tasklist a:has-text('" + title + "')");
        fill(page, "achieved", "Twice as many streams were found as promised.");
        page.click("main button[name=submit]");
        assertThat(page.url()).contains("/applicant/agreements/");
        accepted(agreement, title);
    }

    private void accepted(AgreementId agreement, String title) {
        var page = players.officer();
        players.chromium.open(page, "/officer/agreements/" + agreement.value());
        page.click("main table a:has-text('" + title + "')");
        choose(page, "answer", "ACCEPT");
        players.chromium.press(page);
    }

    void closed(AgreementId agreement) {
        var page = players.officer();
        players.chromium.open(page, "/officer/agreements/" + agreement.value());
        page.click("main a[href$='/closing']");
        players.chromium.press(page);
        assertThat(page.locator("main dl").first().textContent()).contains("Closed");
    }
}
