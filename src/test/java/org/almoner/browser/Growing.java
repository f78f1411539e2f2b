package org.almoner.browser;

import static org.almoner.browser.Chromium.choose;
import static org.almoner.browser.Chromium.fill;
import static org.almoner.browser.Players.day;
import static org.almoner.browser.Players.shown;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.almoner.agreement.AgreementId;
import org.almoner.application.ApplicationId;
import org.almoner.fund.Round;

/** What a finished agreement earns: nominated, assessed, approved, invited, taken up, and applied for. */
record Growing(Players players) {

    UUID invited(AgreementId agreement, Round followOn) {
        var officer = players.officer();
        players.chromium.open(officer, "/officer/agreements/" + agreement.value() + "/nomination");
        choose(officer, "round", followOn.id().value().toString());
        fill(officer, "reason", "It found twice as many streams as promised.");
        players.chromium.press(officer);
        var investment = shown(officer);
        assess(officer, followOn);
        players.chromium.open(officer, "/officer/investments");
        approve(investment);
        return investment;
    }

    private void assess(Page page, Round followOn) {
        for (var at = 0; at < followOn.criteria().size(); at++) choose(page, "lines[" + at + "].score", "4");
        fill(page, "suggested", "120000");
        fill(page, "comment", "Everything that was promised, and the police use it.");
        players.chromium.press(page);
    }

    private void approve(UUID investment) {
        var page = players.investor();
        players.chromium.open(page, "/approver/investments/" + investment);
        choose(page, "verdict", "APPROVE");
        players.chromium.press(page);
    }

    ApplicationId takenUp(UUID investment, Round followOn) {
        var page = players.lead();
        players.chromium.open(page, "/applicant");
        players.chromium.open(page, "/rounds/" + followOn.id().value());
        players.chromium.fitsAPhone(page, "/applicant/investments/" + investment);
        players.chromium.press(page);
        return new ApplicationId(shown(page));
    }

    void applied(ApplicationId application, Round followOn, LocalDate starts) {
        var page = players.lead();
        var path = "/applicant/applications/" + application.value();
        players.chromium.open(page, path + "/details");
        day(page, "startsOn", starts);
        fill(page, "months", "6");
        players.chromium.press(page);
        for (var question : followOn.questions()) {
            players.chromium.open(page, path + "/answers/" + question.code());
            fill(page, "text", "As before, and on a larger scale.");
            players.chromium.press(page);
        }
        money(page, path, starts);
        players.chromium.open(page, path + "/check");
        players.chromium.press(page);
        assertThat(page.locator(".govuk-panel").innerText()).contains(followOn.code());
    }

    private void money(Page page, String path, LocalDate starts) {
        players.chromium.open(page, path + "/costs");
        page.selectOption("main select[name='rows[0].category']", "STAFF");
        fill(page, "rows[0].description", "Four engineers");
        fill(page, "rows[0].amount", "110,000");
        players.chromium.press(page);
        players.chromium.open(page, path + "/milestones");
        fill(page, "rows[0].title", "National service");
        day(page, "rows[0].due", starts.plusMonths(5));
        fill(page, "rows[0].amount", "110,000");
        players.chromium.press(page);
    }
}
