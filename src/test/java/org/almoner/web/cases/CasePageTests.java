package org.almoner.web.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Set;
import org.almoner.application.Application;
import org.almoner.application.ApplicationFixture;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Drafts;
import org.almoner.application.Screenings;
import org.almoner.application.Submissions;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Address;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.RegisterOrganisation;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class CasePageTests {

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

    @Autowired
    Screenings screenings;

    @Autowired
    JdbcClient jdbc;

    SignedIn lead;
    SignedIn officer;
    RoundId round;
    ApplicationId id;

    /** Submitted by an organisation the rules cannot judge: it has no number and sits abroad. */
    @BeforeEach
    void aDoubtfulApplication() {
        lead = person("Ada Okafor", "lead@collective.test", Role.APPLICANT);
        officer = person("Olive Officer", "officer@fund.test", Role.OFFICER);
        round = RoundFixture.published(funds, rounds, officer.id(), clock.instant());
        var abroad = new Address("1 Rue", null, "Lyon", "69001", "France");
        var collective = new RegisterOrganisation("Collective", Organisation.Kind.OTHER, null, null, abroad);
        var organisation = organisations.register(collective, lead.id());
        id = ApplicationFixture.ready(drafts, rounds, round, organisation, lead.id());
        submissions.submit(id, lead.id());
    }

    @Test
    void everyoneSeesHowFarItHasCome() {
        assertThat(get(officer, "/applications/" + id.value()))
                .bodyText()
                .contains("How far it has come", "<svg class=\"almoner-drawing\"", "drawn-user-task drawn-now")
                .contains("The steps in words", "Here now");
        assertThat(get(lead, "/applications/" + id.value() + "?diagram=" + id.value()))
                .hasStatusOk()
                .bodyText()
                .contains("<svg class=\"almoner-drawing\"")
                .doesNotContain("Review 1");
        assertThat(get(officer, "/applications/" + id.value() + "?diagram=nonsense"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void theOfficerSeesHowManyAreWhereInTheRound() {
        assertThat(get(officer, "/officer/rounds/" + round.value()))
                .hasStatusOk()
                .bodyText()
                .contains("Where everything is", "<text class=\"drawn-count-text\"");
        assertThat(get(officer, "/officer/rounds/" + round.value() + "?diagram=round"))
                .hasStatusOk()
                .bodyText()
                .contains("Extended while");
        assertThat(get(officer, "/officer/rounds/" + round.value() + "?diagram=other"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void staffSeeWhereItStandsWhomItWaitsForAndWhatHappened() {
        assertThat(get(officer, "/applications/" + id.value()))
                .hasStatusOk()
                .bodyText()
                .contains("Whether it is eligible is being checked", "Decide eligibility", "An officer")
                .contains("Application submitted", "by Ada Okafor", "Listening posts", "Two engineers");
    }

    @Test
    void anOfficerDecidesWhatTheRulesCouldNot() {
        var at = "/officer/applications/" + id.value() + "/eligibility";
        assertThat(get(officer, at))
                .hasStatusOk()
                .bodyText()
                .contains("neither a company number nor a charity number", "The address is in France");
        assertThat(post(officer, at, "eligible", "", "reason", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(officer, at, "eligible", "false", "reason", "It is <not> based here", "once", "k1"))
                .hasRedirectedUrl("/applications/" + id.value());
        assertThat(applications.get(id).status()).isEqualTo(Application.Status.INELIGIBLE);
        assertThat(get(lead, "/applications/" + id.value()))
                .hasStatusOk()
                .bodyText()
                .contains("It is not eligible for this round", "It is &lt;not&gt; based here")
                .doesNotContain("Olive Officer");
    }

    @Test
    void itsOwnPeopleFindTheReceiptAndTheWayToWithdraw() {
        assertThat(get(lead, "/applications/" + id.value()))
                .hasStatusOk()
                .bodyText()
                .contains("See the receipt", "Withdraw the application")
                .doesNotContain("What it waits for", "Checked against the rules");
    }

    @Test
    void nobodyElseKnowsOfIt() {
        var stranger = person("Sam", "sam@elsewhere.test", Role.APPLICANT);
        var admin = person("Al", "al@fund.test", Role.ADMIN);
        assertThat(get(stranger, "/applications/" + id.value())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(admin, "/applications/" + id.value())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(lead, "/officer/applications/" + id.value() + "/eligibility"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theOfficersListCountsDraftsAndNamesWhatWasSubmitted() {
        assertThat(get(officer, "/officer/rounds/" + round.value() + "/applications"))
                .hasStatusOk()
                .bodyText()
                .contains("No drafts are being written", "-0001", "Collective", "£50,000");
        assertThat(get(officer, "/officer/rounds/" + round.value() + "/applications?status=WITHDRAWN"))
                .hasStatusOk()
                .bodyText()
                .contains("There are no applications here yet");
    }

    private SignedIn person(String name, String email, Role role) {
        var added = people.add(new AddPerson(name, email, Set.of(role), null, null, "{noop}almoner"), null);
        return new SignedIn(added, name, email, Set.of(role));
    }

    @Test
    void anOfficerReopensNamedPartsAndTheApplicantSendsThemAgain() {
        var at = "/officer/applications/" + id.value() + "/reopening";
        assertThat(get(officer, at)).hasStatusOk().bodyText().contains("What may the applicant change?", "milestones");
        assertThat(post(officer, at, "reason", "Typed"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose what the applicant may change", "Typed");
        assertThat(post(
                        officer,
                        at,
                        "sections",
                        "costs",
                        "until.day",
                        "10",
                        "until.month",
                        "6",
                        "until.year",
                        "2026",
                        "until.time",
                        "5pm",
                        "reason",
                        "The travel <is> too dear"))
                .hasRedirectedUrl("/applications/" + id.value());
        var own = "/applicant/applications/" + id.value();
        assertThat(get(lead, own))
                .hasStatusOk()
                .bodyText()
                .contains("10 June 2026 at 17:00:00 BST", "The travel &lt;is&gt; too dear", "Not open");
        assertThat(get(officer, "/applications/" + id.value()))
                .hasStatusOk()
                .bodyText()
                .contains("Below is what was submitted before");
        assertThat(post(lead, own + "/milestones", "milestones[0].title", "Other"))
                .hasStatus4xxClientError();
        for (var section : List.of("details", "answers/problem", "partners", "milestones"))
            assertThat(get(lead, own + "/" + section))
                    .hasStatusOk()
                    .bodyText()
                    .contains("This part was not opened again")
                    .doesNotContain("<textarea", "action=\"" + own);
        assertThat(get(lead, own + "/milestones")).bodyText().contains("Prototype");
        assertThat(get(lead, own + "/costs")).bodyText().doesNotContain("This part was not opened again");
        assertThat(post(lead, own + "/check", "once", "again")).hasRedirectedUrl(own + "/submitted");
        assertThat(get(lead, own + "/submitted")).bodyText().contains("Download the receipt as a PDF");
        assertThat(get(lead, own + "/receipt.pdf")).hasStatusOk().hasContentType("application/pdf");
        assertThat(get(lead, own + "/submitted.pdf")).hasStatusOk().hasContentType("application/pdf");
        assertThat(get(officer, own + "/receipt.pdf")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aQuestionWaitsOnTheApplicantsHomeUntilItIsAnswered() {
        var at = "/applications/" + id.value() + "/messages";
        assertThat(post(officer, at, "text", " ", "once", "q0")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(officer, at, "text", "Who owns the <b>boats</b>?", "once", "q1"))
                .hasRedirectedUrl(at);
        assertThat(post(officer, at, "text", "Who owns the <b>boats</b>?", "once", "q1"))
                .hasRedirectedUrl(at);
        assertThat(get(lead, "/applicant")).bodyText().contains("We have a question");
        assertThat(get(lead, at))
                .bodyText()
                .contains("Who owns the &lt;b&gt;boats&lt;/b&gt;?", "The fund")
                .doesNotContain("Olive Officer")
                .containsOnlyOnce("boats");
        assertThat(post(lead, at, "text", "We do.", "once", "a1")).hasRedirectedUrl(at);
        assertThat(get(lead, "/applicant")).bodyText().doesNotContain("We have a question");
        assertThat(get(officer, "/applications/" + id.value())).bodyText().contains("We do.", "Ada Okafor");
        var stranger = person("Sam", "sam@elsewhere.test", Role.APPLICANT);
        assertThat(get(stranger, at)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(stranger, at, "text", "Hello", "once", "s1")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theLetterQuotesTheRuleWhatWasFoundAndWhatItWants() {
        screenings.decideEligibility(id, false, "The funder pays in the United Kingdom only.", officer.id());
        assertThat(jdbc.sql("select body from letter where about = :id and subject like '%not eligible'")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .contains(
                        "The funder pays in the United Kingdom only.",
                        "Rule: Organisations are in the United Kingdom",
                        "Found: France",
                        "Expected: the United Kingdom");
    }

    private MvcTestResult get(SignedIn me, String path) {
        return pages.get().uri(path).with(user(me)).exchange();
    }

    private MvcTestResult post(SignedIn me, String path, String... fields) {
        var request = pages.post().uri(path).with(user(me)).with(csrf());
        for (var at = 0; at < fields.length; at += 2) request.param(fields[at], fields[at + 1]);
        return request.exchange();
    }
}
