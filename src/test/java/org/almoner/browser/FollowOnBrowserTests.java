package org.almoner.browser;

import static org.almoner.browser.Chromium.choose;
import static org.almoner.browser.Chromium.fill;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.almoner.fund.Rounds;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.investment.Investment;
import org.almoner.investment.InvestmentFixture;
import org.almoner.investment.Investments;
import org.almoner.support.RunningTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a finished agreement earned, from the nomination to the next application, in a real browser. */
@RunningTest
class FollowOnBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Investments investments;

    @Autowired
    Rounds rounds;

    @Autowired
    People people;

    private Chromium chromium;
    private InvestmentFixture given;

    @BeforeEach
    void open() {
        chromium = new Chromium("http://localhost:" + port);
        given = InvestmentFixture.in(beans);
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void anIdeaGoesOnIntoTheFollowOnRound() {
        var agreement = given.closing();
        var officer = as("olive", given.officer);
        chromium.open(officer, "/officer/agreements/" + agreement.value() + "/nomination");
        fill(officer, "reason", "It found twice as many streams as promised.");
        chromium.press(officer);
        var id = investments.of(agreement).getFirst().id();
        var criteria = rounds.get(given.followOn).criteria();
        for (var at = 0; at < criteria.size(); at++) choose(officer, "lines[" + at + "].score", "4");
        fill(officer, "suggested", "120000");
        fill(officer, "comment", "Everything that was promised, and the police use it.");
        chromium.press(officer);
        chromium.open(officer, "/officer/investments");

        var approver = as("ines", given.approver);
        var decision = "/approver/investments/" + id.value();
        chromium.fitsAPhone(approver, decision);
        chromium.open(approver, decision);
        choose(approver, "verdict", "APPROVE");
        chromium.press(approver);

        var lead = as("ada", given.given.lead);
        chromium.open(lead, "/applicant");
        chromium.open(lead, "/rounds/" + given.followOn.value());
        chromium.fitsAPhone(lead, "/applicant/investments/" + id.value());
        chromium.open(lead, "/applicant/investments/" + id.value());
        chromium.press(lead);
        assertThat(investments.get(id).status()).isEqualTo(Investment.Status.TAKEN_UP);
        var first = "/applications/" + investments.get(id).application().value();
        chromium.fitsAPhone(lead, first);
        chromium.open(lead, first);
        assertThat(lead.textContent("main")).contains("£58,000", "Draft");
        chromium.open(
                lead,
                "/applicant/organisations/" + investments.get(id).organisation().value() + "/subsidy");
        chromium.assertNoFaults();
    }

    private Page as(String name, PersonId person) {
        return chromium.as(name, people.get(person).email(), "long enough for a test");
    }
}
