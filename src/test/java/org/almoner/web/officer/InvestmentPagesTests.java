package org.almoner.web.officer;

import static java.util.Objects.requireNonNull;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.List;
import org.almoner.application.Applications;
import org.almoner.fund.Rounds;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.investment.Investment;
import org.almoner.investment.InvestmentFixture;
import org.almoner.investment.Investments;
import org.almoner.support.AlmonerTest;
import org.almoner.support.Timers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The way of an idea into a follow-on round through the pages of the officer, the approver and the organisation. */
@AlmonerTest
@Transactional
class InvestmentPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Investments investments;

    @Autowired
    Applications applications;

    @Autowired
    Rounds rounds;

    @Autowired
    People people;

    @Autowired
    Timers timers;

    InvestmentFixture given;

    @BeforeEach
    void aFollowOnRound() {
        given = InvestmentFixture.in(beans);
    }

    @Test
    void leadsFromTheNominationToTheNewApplication() {
        var agreement = given.closing();
        var nomination = "/officer/agreements/" + agreement.value() + "/nomination";
        assertThat(get(given.officer, nomination))
                .hasStatusOk()
                .bodyText()
                .contains("Nominate for a follow-on", "Live-streaming follow-on", "£58,000");
        assertThat(post(
                        given.officer,
                        nomination,
                        "round",
                        given.followOn.value().toString(),
                        "reason",
                        ""))
                .hasStatusOk()
                .bodyText()
                .contains("Say why it deserves a follow-on");
        var nominated = post(
                given.officer,
                nomination,
                "round",
                given.followOn.value().toString(),
                "reason",
                "It found twice as many.");
        assertThat(nominated).hasStatus(HttpStatus.FOUND);
        var id = investments.of(agreement).getFirst().id();

        var page = "/officer/investments/" + id.value();
        assertThat(nominated).hasRedirectedUrl(page);
        assertThat(get(given.officer, page)).hasStatusOk().bodyText().contains("Assess the results", "£315,000");
        assertThat(post(given.officer, page, scores("", "Good")))
                .hasStatusOk()
                .bodyText()
                .contains("Enter the amount");
        assertThat(post(given.officer, page, scores("200,000", "Good")))
                .hasStatusOk()
                .bodyText()
                .contains("Awards in this round are between £50,000 and £150,000");
        assertThat(post(given.officer, page, scores("120,000", "Better than promised.")))
                .hasRedirectedUrl(page);

        var decision = "/approver/investments/" + id.value();
        assertThat(get(given.approver, decision))
                .hasStatusOk()
                .bodyText()
                .contains("Better than promised.", "4.00", "£120,000", "Your approval limit is £150,000");
        assertThat(post(given.approver, decision, "verdict", "DECLINE", "reason", "", "once", "a"))
                .hasStatusOk()
                .bodyText()
                .contains("Give a reason");
        assertThat(post(given.approver, decision, "verdict", "APPROVE", "reason", "", "once", "b"))
                .hasRedirectedUrl(decision);

        var lead = given.given.lead;
        assertThat(get(lead, "/applicant")).hasStatusOk().bodyText().contains("You are invited", "£120,000");
        var invitation = "/applicant/investments/" + id.value();
        assertThat(get(lead, invitation)).hasStatusOk().bodyText().contains("Take up the invitation", "£120,000");
        assertThat(post(lead, invitation)).hasStatus(HttpStatus.FOUND);
        var next = investments.get(id).next();
        assertThat(next).isNotNull();
        assertThat(post(lead, invitation)).hasRedirectedUrl("/applicant/applications/" + next.value());
        assertThat(get(
                        lead,
                        "/applications/" + investments.get(id).application().value()))
                .hasStatusOk()
                .bodyText()
                .contains("Where it comes from and what it became", "£58,000", "Draft");
        assertThat(get(given.officer, "/officer/investments?status=TAKEN_UP"))
                .hasStatusOk()
                .bodyText()
                .contains("Taken up", "£120,000");
    }

    @Test
    void saysThatANominatedAgreementCannotBeNominatedAgain() {
        var id = given.nominated();
        var agreement = investments.get(id).agreement();
        assertThat(get(given.officer, "/officer/agreements/" + agreement.value() + "/nomination"))
                .hasStatusOk()
                .bodyText()
                .contains("Nominated before", "already nominated");
    }

    @Test
    void offersTheRoundToNobodyWhoIsNotInvited() {
        var stranger = given.given.given.person("Stranger", Role.APPLICANT);
        given.given.given.organisation(stranger);
        var round = "/rounds/" + given.followOn.value();
        assertThat(get(stranger, round))
                .hasStatusOk()
                .bodyText()
                .contains("Only organisations that were invited can apply")
                .doesNotContain("/apply");
        assertThat(get(stranger, "/rounds")).hasStatusOk().bodyText().doesNotContain("Live-streaming follow-on");
        assertThat(get(stranger, "/applicant")).hasStatusOk().bodyText().doesNotContain("Live-streaming follow-on");
        var apply = "/applicant" + round + "/apply";
        assertThat(get(stranger, apply)).hasStatusOk().bodyText().contains("none of yours was");
        var organisation = given.given.given.organisation(stranger);
        assertThat(post(stranger, apply, "organisation", organisation.value().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("none of yours was");
    }

    @Test
    void isNotThereForAnotherOrganisationAndShowsWhatLapsed() {
        var id = given.invited();
        var stranger = given.given.given.person("Stranger", Role.APPLICANT);
        var page = "/applicant/investments/" + id.value();
        assertThat(get(stranger, page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(stranger, page)).hasStatus(HttpStatus.NOT_FOUND);
        timers.passUntil(requireNonNull(investments.get(id).expiresAt()));
        assertThat(investments.get(id).status()).isEqualTo(Investment.Status.LAPSED);
        assertThat(get(given.given.lead, page))
                .hasStatusOk()
                .bodyText()
                .contains("can no longer be taken up")
                .doesNotContain("Take up the invitation");
        assertThat(post(given.given.lead, page))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("It is over");
    }

    @Test
    void hidesANominationFromItsOwnOrganisationUntilItIsInvited() {
        var id = given.assessed();
        assertThat(get(given.given.lead, "/applicant/investments/" + id.value()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void refusesADecisionByWhoAssessed() {
        var both = given.given.given.person("Both", pounds(500_000), Role.APPROVER, Role.OFFICER);
        var id = given.nominated();
        investments.assess(id, given.results(pounds(60_000)), both);
        assertThat(post(both, "/approver/investments/" + id.value(), "verdict", "APPROVE", "reason", "", "once", "c"))
                .hasStatusOk()
                .bodyText()
                .contains("someone else must decide");
    }

    private String[] scores(String suggested, String comment) {
        var fields = new ArrayList<String>();
        var criteria = rounds.get(given.followOn).criteria();
        for (var at = 0; at < criteria.size(); at++)
            fields.addAll(
                    List.of("lines[" + at + "].criterion", criteria.get(at).code(), "lines[" + at + "].score", "4"));
        fields.addAll(List.of("suggested", suggested, "comment", comment));
        return fields.toArray(String[]::new);
    }

    private MvcTestResult get(PersonId as, String path) {
        return pages.get().uri(path).with(user(SignedIn.of(people.get(as)))).exchange();
    }

    private MvcTestResult post(PersonId as, String path, String... fields) {
        var request =
                pages.post().uri(path).with(user(SignedIn.of(people.get(as)))).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }
}
