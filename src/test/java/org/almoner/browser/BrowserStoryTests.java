package org.almoner.browser;

import static org.almoner.browser.Chromium.choose;
import static org.almoner.browser.Chromium.fill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.agreement.Check;
import org.almoner.application.ApplicationId;
import org.almoner.award.Awards;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.organisation.BankAccounts;
import org.almoner.organisation.PayeeCheck;
import org.almoner.review.Reviews;
import org.almoner.shared.Sterling;
import org.almoner.support.RunningTest;
import org.almoner.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One round from its set-up to the award report, clicked through by all the people in a real browser. */
@RunningTest
class BrowserStoryTests {

    private static final String PASSWORD = "a password of the story";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<String> REVIEWERS = List.of("rhea", "rory", "ruby");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Rounds rounds;

    @Autowired
    Reviews reviews;

    @Autowired
    Awards awards;

    @Autowired
    Agreements agreements;

    @Autowired
    BankAccounts accounts;

    @Autowired
    Pots pots;

    @Autowired
    TestClock clock;

    private Chromium chromium;

    @BeforeEach
    void open() {
        chromium = new Chromium("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        chromium.close();
        clock.run();
    }

    @Test
    void everyoneTakesARoundFromSetUpToTheAwardReport() {
        cast();
        visitorsLookAround();
        var round = officerSetsUpARound();
        var application = applicantApplies(round);
        officerLooksAfterApplicants(round, application);
        reviewersScore(application);
        waitForClosing(round);
        panelDecides(round, application);
        var award = awards.of(application).orElseThrow().id().value().toString();
        approverApproves(award);
        officerOffers(award);
        applicantAccepts(application, award);
        financeReports(round);
        peopleBehindTheCurtain(application);
        chromium.assertNoFaults();
    }

    private void cast() {
        person("olive", null, Role.OFFICER);
        person("paula", null, Role.PANEL);
        person("april", 100_000L, Role.APPROVER);
        person("fiona", null, Role.FINANCE);
        person("audra", null, Role.AUDITOR);
        person("admir", null, Role.ADMIN);
        person("alice", null, Role.APPLICANT);
        person("simon", null, Role.APPLICANT);
        REVIEWERS.forEach(name -> people.add(
                new AddPerson("A. " + name, email(name), Set.of(Role.REVIEWER), null, null, PASSWORD), null));
    }

    private void person(String name, @Nullable Long limit, Role role) {
        var money = limit == null ? null : Sterling.pounds(limit);
        people.add(new AddPerson(name, email(name), Set.of(role), null, money, PASSWORD), null);
    }

    private static String email(String name) {
        return name + "@" + name + ".test";
    }

    private Page as(String name) {
        return chromium.as(name, email(name), PASSWORD);
    }

    private void visitorsLookAround() {
        var page = chromium.stranger(1200);
        for (var path : List.of(
                "/",
                "/rounds",
                "/sign-in",
                "/register",
                "/accessibility",
                "/cookies",
                "/privacy",
                "/contact",
                "/api-docs",
                "/forgotten-password")) chromium.open(page, path);
        chromium.fitsAPhone(page, "/");
        chromium.open(page, "/nowhere");
        assertThat(page.url()).contains("/sign-in");
    }

    private RoundId officerSetsUpARound() {
        var page = as("olive");
        chromium.open(page, "/officer/funds/new");
        fill(page, "code", "BRO");
        fill(page, "name", "Browser fund");
        fill(page, "department", "Department of Browsers");
        fill(page, "seniorResponsibleOfficer", "Dame Browser");
        fill(page, "legalPower", "Browser Act 2026");
        choose(page, "instrument", "GRANT");
        chromium.press(page);
        chromium.open(page, "/officer/rounds/new");
        page.selectOption(
                "main select[name=fund]",
                new com.microsoft.playwright.options.SelectOption().setLabel("BRO Browser fund"));
        fill(page, "name", "Browser round");
        fill(page, "code", "BRO-2026");
        choose(page, "kind", "OPEN_COMPETITION");
        fill(page, "summary", "Tools for safer browsing.");
        chromium.press(page);
        var round = rounds.byCode("BRO-2026").orElseThrow().id();
        terms(page, "/officer/rounds/" + round.value());
        assertThat(rounds.get(round).status()).isNotEqualTo(Round.Status.DRAFT);
        return round;
    }

    private void terms(Page page, String path) {
        chromium.open(page, path + "/money");
        fill(page, "pot", "50,000");
        fill(page, "awardMin", "1000");
        fill(page, "awardMax", "£50,000");
        fill(page, "maxMonths", "12");
        chromium.press(page);
        chromium.open(page, path + "/dates");
        Chromium.moment(page, "opensAt", Instant.now().minus(Duration.ofHours(1)));
        Chromium.moment(page, "closesAt", Instant.now().plus(Duration.ofDays(20)));
        fill(page, "graceMinutes", "0");
        fill(page, "offerValidityDays", "14");
        chromium.press(page);
        Builder.addPartners(chromium, page, path);
        for (var section : List.of("criteria", "questions", "preview", "trial", "costs", "reviewers", "entry"))
            chromium.open(page, path + "/" + section);
        fill(page, "applications", "2");
        chromium.press(page);
        chromium.open(page, path + "/publication");
        chromium.press(page);
    }

    private ApplicationId applicantApplies(RoundId round) {
        var page = as("alice");
        chromium.open(page, "/applicant/organisations/new");
        chromium.press(page);
        assertThat(page.locator(".govuk-error-summary").count()).isOne();
        fill(page, "name", "Browser Tools Ltd");
        choose(page, "kind", "COMPANY");
        fill(page, "companyNumber", "09990201");
        fill(page, "line1", "1 Window Lane");
        fill(page, "town", "Leeds");
        fill(page, "postcode", "LS1 1AA");
        fill(page, "country", "Isle of Man");
        chromium.press(page);
        var team = new Team(chromium, page, as("simon"));
        team.join(email("simon"));
        chromium.open(page, "/rounds/" + round.value());
        chromium.open(page, "/applicant/rounds/" + round.value() + "/apply");
        page.locator("main input[name=organisation]").first().check();
        chromium.press(page);
        var path = page.url().replaceAll("https?://[^/]+", "").replaceAll("\\?.*", "");
        new Writer(chromium, page, chromium.as("alice-at-home", email("alice"), PASSWORD), path)
                .write(rounds.get(round));
        chromium.fitsAPhone(page, path);
        team.ask(path);
        team.sign(path);
        chromium.open(page, path + "/check");
        chromium.press(page);
        Chromium.shows(page, ".govuk-panel", "BRO-2026-0001");
        page.locator("main a[href*='/verify']").click();
        page.waitForLoadState();
        Chromium.shows(page, "main", "BRO-2026-0001");
        chromium.open(page, page.url().replaceAll("https?://[^/]+", ""));
        chromium.open(page, "/applicant");
        return new ApplicationId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }

    private void officerLooksAfterApplicants(RoundId round, ApplicationId application) {
        var page = as("alice");
        var chances = new Chances(chromium, as("olive"), page);
        var path = "/applications/" + application.value();
        var answer = "answers/" + rounds.get(round).questions().getFirst().code();
        chances.ask(path);
        chances.reopen(path, answer, Instant.now().plus(Duration.ofDays(2)));
        chances.change("/applicant" + path, answer);
        new Team(chromium, page, as("simon")).sign("/applicant" + path);
        chromium.open(page, "/applicant" + path + "/check");
        chromium.press(page);
        Chromium.shows(page, ".govuk-panel", "BRO-2026-0001");
        chances.decide(path);
        applicantCopies(round);
        Builder.correct(chromium, as("olive"), "/officer/rounds/" + round.value());
        chances.extend(round.value().toString(), "Browser Tools Ltd", longer(round));
    }

    private Instant longer(RoundId round) {
        return rounds.get(round).closesAt().plus(Duration.ofHours(1));
    }

    /** The second application of the organisation begins with what the first one says. */
    private void applicantCopies(RoundId round) {
        var page = as("alice");
        chromium.open(page, "/applicant/rounds/" + round.value() + "/apply");
        page.locator("main input[name=organisation]").first().check();
        chromium.press(page);
        page.locator("main a[href$='/copy']").click();
        page.locator("main input[name=from]").first().check();
        chromium.fitsAPhone(page);
        chromium.press(page);
        Chromium.shows(page, "h1", "What was copied");
        chromium.fitsAPhone(page);
    }

    /** The first by name are invited, a moment after the application was submitted. */
    private void reviewersScore(ApplicationId application) {
        await().until(() -> reviews.of(application).size() == REVIEWERS.size());
        for (var name : REVIEWERS) {
            var page = as(name);
            chromium.open(page, "/tasks");
            page.locator("main table a[href^='/reviewer/reviews/']").first().click();
            page.waitForLoadState();
            Chromium.shows(page, "main", "University of Leeds");
            choose(page, "answer", "ACCEPT");
            chromium.press(page);
            for (var line = 0; line < 4; line++) {
                choose(page, "lines[" + line + "].score", "4");
                fill(page, "lines[" + line + "].justification", "This is well thought through.");
            }
            chromium.press(page);
            chromium.press(page);
        }
    }

    private void waitForClosing(RoundId round) {
        clock.set(longer(round).plus(Duration.ofMinutes(1)));
        await().atMost(Duration.ofSeconds(40)).until(() -> rounds.get(round).status() == Round.Status.CLOSED);
    }

    private void panelDecides(RoundId round, ApplicationId application) {
        var page = as("paula");
        chromium.open(page, "/panel");
        chromium.open(page, "/panel/rounds/" + round.value());
        chromium.open(
                page,
                "/panel/awards/" + awards.of(application).orElseThrow().id().value());
        choose(page, "outcome", "RECOMMEND");
        fill(page, "amount", "40,000");
        fill(page, "reason", "Travel is not needed.");
        chromium.press(page);
        assertThat(pots.get(new PotId(round.value())).reserved()).isEqualTo(Sterling.pounds(40_000));
        assertThat(page.locator("main").innerText()).contains("£40,000");
    }

    private void approverApproves(String award) {
        var page = as("april");
        chromium.open(page, "/approver");
        chromium.open(page, "/approver/awards/" + award);
        chromium.press(page);
    }

    private void officerOffers(String award) {
        var page = as("olive");
        chromium.open(page, "/tasks");
        chromium.open(page, "/officer/awards/" + award + "/offer");
        chromium.press(page);
    }

    private void applicantAccepts(ApplicationId application, String award) {
        var page = as("alice");
        chromium.open(page, "/tasks");
        chromium.open(page, "/applicant/awards/" + award);
        choose(page, "accept", "true");
        chromium.press(page);
        agreementTakesEffect(page, page.url().replaceAll(".*/", "").replaceAll("\\?.*", ""));
        chromium.fitsAPhone(page, "/applications/" + application.value());
    }

    private void agreementTakesEffect(Page page, String agreement) {
        chromium.open(page, "/applicant/agreements/" + agreement + "/signature");
        page.check("main input[name=agreed]");
        fill(page, "name", "Alice");
        chromium.press(page);
        chromium.fitsAPhone(page, "/applicant/agreements/" + agreement);
        var april = as("april");
        chromium.open(april, "/approver/agreements/" + agreement);
        chromium.press(april);
        var olive = as("olive");
        chromium.open(olive, "/officer/agreements/" + agreement + "/due-diligence");
        for (var line = 0; line < Check.values().length; line++) choose(olive, "lines[" + line + "].passed", "true");
        chromium.press(olive);
        chromium.open(olive, "/officer/agreements?stage=PREPARING");
        var id = agreements.get(new AgreementId(UUID.fromString(agreement)));
        var account = accounts.enter(id.organisation(), "Browser Tools Ltd", "089999", "66374958", who("alice"));
        accounts.verify(account, PayeeCheck.MATCH, "The bank knows the name", who("fiona"));
        chromium.open(page, "/applicant/agreements/" + agreement);
        assertThat(page.locator("main").innerText()).contains("Tool released", "Report");
    }

    private PersonId who(String name) {
        return people.byEmail(email(name)).orElseThrow().id();
    }

    private void financeReports(RoundId round) {
        var pot = pots.get(new PotId(round.value()));
        assertThat(pot.committed()).isEqualTo(Sterling.pounds(40_000));
        var page = as("fiona");
        chromium.open(page, "/finance");
        chromium.open(page, "/finance/pots/" + round.value());
        chromium.fitsAPhone(page, "/finance");
        var csv = page.request().get(page.url().replaceAll("(https?://[^/]+).*", "$1") + "/finance/awards.csv");
        assertThat(csv.text()).startsWith("award_reference,application_reference,fund,round,recipient");
        assertThat(csv.text()).contains("BRO-2026-0001/A", "09990201", "45000.00,40000.00");
    }

    private void peopleBehindTheCurtain(ApplicationId application) {
        var admin = as("admir");
        for (var path : List.of("/admin", "/admin/people", "/admin/processes", "/admin/letters", "/audit"))
            chromium.open(admin, path);
        assertThat(admin.locator("main").innerText()).doesNotContain("Something went wrong");
        var auditor = as("audra");
        chromium.open(auditor, "/audit");
        chromium.open(auditor, "/applications/" + application.value());
        chromium.open(auditor, "/account/tokens");
    }
}
