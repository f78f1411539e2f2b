package org.almoner.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import org.almoner.application.Application;
import org.almoner.application.ApplicationFixture;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Drafts;
import org.almoner.application.Submissions;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Sterling;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class ApplicantPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Applications applications;

    @Autowired
    Drafts drafts;

    @Autowired
    Submissions submissions;

    @Autowired
    Rounds rounds;

    @Autowired
    Funds funds;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    SignedIn lead;
    SignedIn stranger;
    RoundId round;
    OrganisationId organisation;

    @BeforeEach
    void anOpenRoundAndAnOrganisation() {
        lead = person("lead@harbour.test");
        stranger = person("stranger@elsewhere.test");
        round = RoundFixture.published(funds, rounds, lead.id(), clock.instant());
        organisation = organisations.register(OrganisationFixture.company("Harbourlight"), lead.id());
    }

    @Test
    void aPersonFillsInAndSubmitsAnApplicationPageByPage() {
        assertThat(get("/applicant")).hasStatusOk().bodyText().contains("Open rounds", "Harbourlight");
        assertThat(get("/applicant/rounds/" + round.value() + "/apply"))
                .hasStatusOk()
                .bodyText()
                .contains("Harbourlight");
        assertThat(post(
                        "/applicant/rounds/" + round.value() + "/apply",
                        "organisation",
                        organisation.value().toString()))
                .hasStatus(HttpStatus.FOUND);
        var id = applications.mine(lead.id()).getFirst().id();
        var at = "/applicant/applications/" + id.value();
        assertThat(get(at))
                .hasStatusOk()
                .bodyText()
                .contains("Describe the project", "Not started", "Untitled application");

        assertThat(post(
                        at + "/details",
                        "title",
                        "Listening <b>posts</b>",
                        "summary",
                        "We listen.",
                        "startsOn.day",
                        "1",
                        "startsOn.month",
                        "10",
                        "startsOn.year",
                        "2026",
                        "months",
                        "6"))
                .hasStatus(HttpStatus.FOUND)
                .redirectedUrl()
                .contains("/answers/");
        for (var question : rounds.get(round).questions())
            assertThat(post(at + "/answers/" + question.code(), "text", "Because."))
                    .hasStatus(HttpStatus.FOUND);
        assertThat(post(
                        at + "/costs",
                        "rows[0].category",
                        "STAFF",
                        "rows[0].description",
                        "Two engineers",
                        "rows[0].amount",
                        "£49,999.50",
                        "rows[1].category",
                        "TRAVEL",
                        "rows[1].description",
                        "Trains",
                        "rows[1].amount",
                        "0.50",
                        "rows[2].category",
                        "",
                        "rows[2].description",
                        "",
                        "rows[2].amount",
                        ""))
                .hasStatus(HttpStatus.FOUND);
        assertThat(applications.get(id).amountRequested()).isEqualTo(Sterling.pounds(50_000));
        assertThat(post(
                        at + "/milestones",
                        "rows[0].title",
                        "Prototype",
                        "rows[0].due.day",
                        "1",
                        "rows[0].due.month",
                        "12",
                        "rows[0].due.year",
                        "2026",
                        "rows[0].amount",
                        "50000"))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl(at + "/check");

        assertThat(get(at + "/check"))
                .hasStatusOk()
                .bodyText()
                .contains("Listening &lt;b&gt;posts&lt;/b&gt;", "£49,999.50", "Submit application")
                .doesNotContain("Before you can submit");
        assertThat(post(at + "/check", "once", "key-1"))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl(at + "/submitted");
        var submitted = applications.get(id);
        assertThat(get(at + "/submitted"))
                .hasStatusOk()
                .bodyText()
                .contains(String.valueOf(submitted.reference()), String.valueOf(submitted.digest()));
    }

    @Test
    void aSecondClickOnSubmitLeadsToTheSameReceipt() {
        var id = ready();
        var at = "/applicant/applications/" + id.value();
        assertThat(post(at + "/check", "once", "key-2")).hasRedirectedUrl(at + "/submitted");
        assertThat(post(at + "/check", "once", "key-2")).hasRedirectedUrl(at + "/submitted");
        assertThat(applications.get(id).reference()).endsWith("-0001");
    }

    @Test
    void theDownloadedTextHasTheDigestOfTheReceipt() throws Exception {
        var id = ready();
        submissions.submit(id, lead.id());
        var answer = get("/applicant/applications/" + id.value() + "/submitted.json");
        assertThat(answer).hasStatusOk();
        var bytes = answer.getResponse().getContentAsByteArray();
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(sha256).isEqualTo(applications.get(id).digest());
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("{\"amountRequested\":5000000,");
    }

    @Test
    void anIncompleteApplicationLinksToEverythingThatIsMissing() {
        var id = drafts.start(round, organisation, lead.id());
        var at = "/applicant/applications/" + id.value();
        assertThat(get(at + "/check"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Before you can submit",
                        at + "/details",
                        at + "/costs",
                        at + "/milestones",
                        at + "/answers/problem")
                .doesNotContain("Submit application");
        assertThat(post(at + "/check", "once", "key-3")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(applications.get(id).draft()).isTrue();
    }

    @Test
    void wrongInputIsShownAgainAsItWasTypedAndNothingIsSaved() {
        var id = ready();
        var before = applications.get(id).costs();
        assertThat(post(
                        "/applicant/applications/" + id.value() + "/costs",
                        "rows[0].category",
                        "STAFF",
                        "rows[0].description",
                        "Two engineers",
                        "rows[0].amount",
                        "lots"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "value=\"lots\"",
                        "value=\"Two engineers\"",
                        "href=\"#rows0.amount\"",
                        "Error: List your costs");
        assertThat(applications.get(id).costs()).isEqualTo(before);
    }

    @Test
    void linesAreAddedAndRemovedWithoutScriptAndKeepWhatWasTyped() {
        var id = ready();
        var at = "/applicant/applications/" + id.value() + "/costs";
        assertThat(post(at, "add", "1", "rows[0].description", "Half typed", "rows[0].amount", "7"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Half typed\"", "rows[1].amount", "Total so far: £7");
        assertThat(post(at, "remove", "0", "rows[0].description", "Half typed", "rows[1].description", "Other half"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Other half\"")
                .doesNotContain("value=\"Half typed\"");
    }

    @Test
    void anAnswerOverTheLimitIsKeptAndTheWordsAreCounted() {
        var id = ready();
        var question = rounds.get(round).questions().getFirst();
        var text = "word ".repeat(question.wordLimit() + 3).strip();
        assertThat(post("/applicant/applications/" + id.value() + "/answers/" + question.code(), "text", text))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("has 503 words");
        assertThat(applications.get(id).answer(question.code())).isEqualTo(text);
    }

    @Test
    void somebodyElsesApplicationIsNotThere() {
        var id = ready();
        var at = "/applicant/applications/" + id.value();
        for (var part :
                new String[] {"", "/details", "/answers/problem", "/costs", "/milestones", "/check", "/withdraw"})
            assertThat(pages.get().uri(at + part).with(user(stranger)).exchange())
                    .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.post()
                        .uri(at + "/check")
                        .with(user(stranger))
                        .with(csrf())
                        .param("once", "k")
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(applications.get(id).draft()).isTrue();
    }

    @Test
    void aLateSubmissionIsToldTheDeadline() {
        var id = ready();
        clock.set(rounds.get(round).deadline());
        assertThat(post("/applicant/applications/" + id.value() + "/check", "once", "key-4"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The deadline for this round was 1 July 2026 at 10:15am");
    }

    @Test
    void anApplicationIsWithdrawnWithAReason() {
        var id = ready();
        var at = "/applicant/applications/" + id.value() + "/withdraw";
        assertThat(post(at, "reason", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say why");
        assertThat(post(at, "reason", "A new plan")).hasRedirectedUrl("/applicant");
        assertThat(applications.get(id).status()).isEqualTo(Application.Status.WITHDRAWN);
    }

    private ApplicationId ready() {
        return ApplicationFixture.ready(drafts, rounds, round, organisation, lead.id());
    }

    private SignedIn person(String email) {
        var id = people.add(new AddPerson("Ada", email, Set.of(Role.APPLICANT), null, null, "{noop}almoner"), null);
        return new SignedIn(id, "Ada", email, Set.of(Role.APPLICANT));
    }

    private MvcTestResult get(String path) {
        return pages.get().uri(path).with(user(lead)).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = pages.post().uri(path).with(user(lead)).with(csrf());
        for (var at = 0; at < fields.length; at += 2) request.param(fields[at], fields[at + 1]);
        return request.exchange();
    }
}
