package org.almoner.browser;

import static org.almoner.browser.Chromium.choose;
import static org.almoner.browser.Chromium.fill;
import static org.almoner.browser.Players.day;
import static org.almoner.browser.Players.shown;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.almoner.agreement.AgreementId;

/** A claim for the first milestone: written and sent by the lead, checked by the officer, approved by the director. */
record Claiming(Players players) {

    UUID submitted(AgreementId agreement, LocalDate from, LocalDate to, String staff, String equipment) {
        var page = players.lead();
        players.chromium.open(page, "/applicant/agreements/" + agreement.value());
        page.click("main a[href$='/claims']");
        players.chromium.open(page, "/applicant/agreements/" + agreement.value() + "/claims/new");
        players.chromium.press(page);
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose what you claim for");
        choose(page, "basis", "0");
        day(page, "from", from);
        day(page, "to", to);
        players.chromium.press(page);
        var claim = shown(page);
        costs(page, claim, staff, equipment);
        evidence(page, claim);
        players.chromium.fitsAPhone(page, "/applicant/claims/" + claim);
        players.chromium.open(page, "/applicant/claims/" + claim + "/check");
        players.chromium.press(page);
        assertThat(page.locator("h1").textContent()).contains("Claim submitted");
        return claim;
    }

    private void costs(Page page, UUID claim, String staff, String equipment) {
        players.chromium.fitsAPhone(page, "/applicant/claims/" + claim + "/costs");
        cost(page, 0, "STAFF", "Two researchers", staff);
        page.click("main button[name=add]");
        cost(page, 1, "EQUIPMENT", "Servers", equipment);
        players.chromium.press(page);
    }

    private static void cost(Page page, int row, String category, String description, String amount) {
        page.selectOption("main [name='rows[" + row + "].category']", category);
        fill(page, "rows[" + row + "].description", description);
        fill(page, "rows[" + row + "].amount", amount);
    }

    private void evidence(Page page, UUID claim) {
        players.chromium.open(page, "/applicant/claims/" + claim + "/evidence");
        page.setInputFiles(
                "main [name=evidence]",
                new FilePayload("payroll.csv", "text/csv", "who,what\nAda,18000\n".getBytes(StandardCharsets.UTF_8)));
        page.click("main form[enctype] button");
        assertThat(page.locator("main table").textContent()).contains("payroll.csv");
    }

    /** Less some of the equipment. */
    void checked(UUID claim, String less) {
        var page = players.officer();
        players.chromium.open(page, "/officer/claims");
        players.chromium.open(page, "/officer/claims/" + claim + "/return");
        players.chromium.fitsAPhone(page, "/officer/claims/" + claim);
        fill(page, "rows[1].amount", less);
        fill(page, "rows[1].reason", "A gaming chair is no part of the project");
        players.chromium.press(page);
    }

    void approved(UUID claim) {
        var page = players.director();
        players.chromium.open(page, "/approver/claims/" + claim);
        players.chromium.press(page);
    }

    /** As the lead reads it in the end. */
    void paid(UUID claim, String text) {
        var page = players.lead();
        players.chromium.open(page, "/claims/" + claim);
        assertThat(page.locator("main").textContent()).contains("It is paid", "A gaming chair is no part", text);
    }
}
