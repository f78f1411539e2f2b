package org.almoner.browser;

import static org.almoner.browser.Chromium.choose;
import static org.almoner.browser.Chromium.fill;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.almoner.agreement.AgreementId;
import org.almoner.award.AwardFixture;
import org.almoner.claim.Claim;
import org.almoner.claim.ClaimFixture;
import org.almoner.claim.Claims;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.payment.PaymentRun;
import org.almoner.payment.PaymentRuns;
import org.almoner.support.RunningTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One claim from its first cost to the money, clicked through by all the people in a real browser. */
@RunningTest
class ClaimBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Claims claims;

    @Autowired
    PaymentRuns runs;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    private Chromium chromium;
    private ClaimFixture given;
    private AgreementId agreement;

    @BeforeEach
    void anActiveAgreement() {
        chromium = new Chromium("http://localhost:" + port);
        clock.set(TestClock.START);
        given = ClaimFixture.in(beans);
        agreement = given.active(given.awards().round(pounds(100_000), null), pounds(60_000));
    }

    @AfterEach
    void close() {
        chromium.close();
        clock.run();
    }

    @Test
    void everyoneTakesAClaimToThePayment() {
        var mine = granteeWrites();
        granteeSubmits(mine);
        var claim = claims.of(agreement).getFirst();
        officerChecks(claim);
        approverApproves(claim);
        financePays(claim);
        everyoneReads(claim);
        chromium.assertNoFaults();
    }

    private String granteeWrites() {
        var page = as("lead", given.agreements.lead);
        chromium.open(page, "/applicant/agreements/" + agreement.value());
        page.click("main a[href$='/claims']");
        chromium.open(page, "/applicant/agreements/" + agreement.value() + "/claims/new");
        chromium.press(page);
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Choose what you claim for");
        choose(page, "basis", "0");
        day(page, "from", "1", "10", "2026");
        day(page, "to", "31", "12", "2026");
        chromium.press(page);
        var mine = "/applicant/claims/" + claims.of(agreement).getFirst().id().value();
        costs(page, mine);
        evidence(page, mine);
        return mine;
    }

    private void costs(Page page, String mine) {
        chromium.open(page, mine + "/costs");
        cost(page, 0, "STAFF", "Two researchers, October to December", "18,000");
        page.click("main button[name=add]");
        cost(page, 1, "EQUIPMENT", "Servers", "8,500.50");
        chromium.press(page);
    }

    private static void cost(Page page, int row, String category, String description, String amount) {
        page.selectOption("main [name='rows[" + row + "].category']", category);
        fill(page, "rows[" + row + "].description", description);
        fill(page, "rows[" + row + "].amount", amount);
    }

    private void evidence(Page page, String mine) {
        chromium.open(page, mine + "/evidence");
        page.setInputFiles(
                "main [name=evidence]",
                new FilePayload("payroll.csv", "text/csv", "who,what\nAda,18000\n".getBytes(StandardCharsets.UTF_8)));
        page.click("main form[enctype] button");
        page.waitForLoadState();
        assertThat(page.locator("main table").textContent()).contains("payroll.csv");
        chromium.fitsAPhone(page, mine + "/evidence");
        chromium.fitsAPhone(page, mine + "/costs");
        chromium.fitsAPhone(page, mine);
    }

    private void granteeSubmits(String mine) {
        var page = as("lead", given.agreements.lead);
        chromium.open(page, mine);
        chromium.fitsAPhone(page, mine + "/check");
        chromium.open(page, mine + "/check");
        chromium.press(page);
        assertThat(page.locator("h1").textContent()).contains("Claim submitted");
    }

    private void officerChecks(Claim claim) {
        var page = as("officer", given.agreements.officer);
        var path = "/officer/claims/" + claim.id().value();
        chromium.open(page, "/officer/claims");
        chromium.open(page, path);
        chromium.fitsAPhone(page, path);
        chromium.open(page, path + "/return");
        chromium.open(page, path);
        fill(page, "rows[1].amount", "500.50");
        fill(page, "rows[1].reason", "A gaming chair is no part of the project");
        chromium.press(page);
        assertThat(claims.get(claim.id()).status()).isEqualTo(Claim.Status.CHECKED);
    }

    private void approverApproves(Claim claim) {
        var page = as("approver", given.agreements.director);
        var path = "/approver/claims/" + claim.id().value();
        chromium.open(page, path);
        chromium.fitsAPhone(page, path);
        chromium.open(page, path);
        chromium.press(page);
        assertThat(claims.get(claim.id()).status()).isEqualTo(Claim.Status.APPROVED);
    }

    private void financePays(Claim claim) {
        var run = runs.prepareAll(given.agreements.finance);
        runs.authorise(run, given.awards().person("Second Finance", Role.FINANCE));
        await().atMost(Duration.ofSeconds(60)).until(() -> runs.get(run).status() == PaymentRun.Status.SENT);
        runs.confirmAll(run, given.agreements.finance);
        assertThat(claims.get(claim.id()).status()).isEqualTo(Claim.Status.PAID);
    }

    private void everyoneReads(Claim claim) {
        var grantee = as("lead", given.agreements.lead);
        var path = "/claims/" + claim.id().value();
        chromium.open(grantee, path);
        assertThat(grantee.locator("main").textContent())
                .contains("It is paid", "A gaming chair is no part of the project", "£26,000");
        chromium.fitsAPhone(grantee, path);
        chromium.fitsAPhone(grantee, "/applicant/agreements/" + agreement.value() + "/claims");
        chromium.open(grantee, given.caseOf(claim));
        chromium.open(as("officer", given.agreements.officer), "/officer/agreements/" + agreement.value());
        var finance = as("finance", given.agreements.finance);
        chromium.open(finance, "/finance/claims?status=PAID");
        assertThat(finance.locator("main table").textContent()).contains(claim.reference());
        chromium.fitsAPhone(finance, "/finance/claims");
        chromium.open(finance, path);
    }

    private Page as(String name, PersonId person) {
        return chromium.as(name, people.get(person).email(), AwardFixture.PASSWORD);
    }

    private static void day(Page page, String field, String day, String month, String year) {
        fill(page, field + ".day", day);
        fill(page, field + ".month", month);
        fill(page, field + ".year", year);
    }
}
