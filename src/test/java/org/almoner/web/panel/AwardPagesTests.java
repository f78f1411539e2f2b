package org.almoner.web.panel;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.almoner.agreement.Agreement;
import org.almoner.agreement.Agreements;
import org.almoner.award.Award;
import org.almoner.award.AwardDecided;
import org.almoner.award.AwardFixture;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.award.Offers;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.support.AlmonerTest;
import org.almoner.support.Timers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The way of an award through the pages of the panel, the approver, the officer and the applicant. */
@AlmonerTest
@Transactional
@RecordApplicationEvents
class AwardPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Awards awards;

    @Autowired
    Offers offers;

    @Autowired
    Agreements agreements;

    @Autowired
    Rounds rounds;

    @Autowired
    People people;

    @Autowired
    Timers timers;

    @Autowired
    ApplicationEvents events;

    private AwardFixture given;
    private PersonId chair;
    private PersonId approver;
    private PersonId officer;
    private PersonId lead;
    private RoundId round;
    private AwardId award;

    @BeforeEach
    void given() {
        given = AwardFixture.in(beans);
        chair = given.person("Cara Chair", Role.PANEL);
        approver = given.person("Ben Budget", pounds(100_000), Role.APPROVER);
        officer = given.person("Olive Officer", Role.OFFICER);
        lead = given.person("Ada Okafor", Role.APPLICANT);
        round = given.round(pounds(100_000), null);
        award = given.proposed(round, given.organisation(lead), lead, pounds(60_000), "4.25");
    }

    @Test
    void leadsFromTheRankingToTheSignedAgreement() {
        given.proposed(round, pounds(70_000), "3.5");
        assertThat(get(chair, "/panel/rounds/" + round.value()))
                .hasStatusOk()
                .bodyText()
                .contains("£60,000", "4.25", "£130,000", "Funding line: the pot of £100,000 ends here");
        assertThat(get(chair, "/panel/awards/" + award.value()))
                .hasStatusOk()
                .bodyText()
                .contains("What does the panel decide?");
        assertThat(decide("RECOMMEND", "55,000", "Without the second prototype."))
                .hasRedirectedUrl("/panel/rounds/" + round.value());
        assertThat(get(approver, "/approver"))
                .hasStatusOk()
                .bodyText()
                .contains("£55,000", "Your approval limit is £100,000");
        assertThat(get(approver, "/approver/awards/" + award.value()))
                .hasStatusOk()
                .bodyText()
                .contains("Approve £55,000", "Cara Chair");
        assertThat(post(approver, "/approver/awards/" + award.value() + "/approval", "once", "a"))
                .hasRedirectedUrl("/approver");
        assertThat(get(officer, offer()))
                .hasStatusOk()
                .bodyText()
                .contains("We are pleased to offer £55,000", "15 June 2026 at 10am");
        assertThat(post(officer, offer(), "once", "o")).hasRedirectedUrl(offer());
        assertThat(get(lead, mine()))
                .hasStatusOk()
                .bodyText()
                .contains("We offer you £55,000", "14 days left")
                .doesNotContain("4.25");
        assertThat(post(lead, mine(), "once", "y", "accept", "true")).hasRedirectedUrl(agreement());
        assertThat(get(lead, agreement()))
                .hasStatusOk()
                .bodyText()
                .contains("£27,500", "Prototype", "Sign the agreement");
        var hash = String.valueOf(agreements.of(award).orElseThrow().documentHash());
        assertThat(get(lead, agreement() + "/signature"))
                .hasStatusOk()
                .bodyText()
                .contains(hash);
        assertThat(post(
                        lead,
                        agreement() + "/signature",
                        "once",
                        "s",
                        "agreed",
                        "true",
                        "name",
                        "Ada Okafor",
                        "sha256",
                        hash))
                .hasRedirectedUrl(agreement());
        assertThat(get(lead, agreement())).hasStatusOk().bodyText().contains("Ada Okafor", "Being prepared");
        assertThat(given.pot(round).reserved()).isEqualTo(pounds(55_000));
    }

    @Test
    void listsTheClosedRoundAndConcludesItOnceEverythingIsDecided() {
        timers.passUntil(rounds.get(round).deadline());
        assertThat(get(chair, "/panel")).hasStatusOk().bodyText().contains("One application to decide");
        assertThat(get(chair, "/panel/rounds/" + round.value()))
                .bodyText()
                .contains("one application has to be decided");
        decide("DECLINE", "", "Too far from the aims of the round.");
        assertThat(post(chair, "/panel/rounds/" + round.value() + "/conclusion", "once", "c"))
                .hasRedirectedUrl("/panel/rounds/" + round.value());
        assertThat(rounds.get(round).status()).isEqualTo(Round.Status.DECIDED);
    }

    @Test
    void keepsWhatWasTypedAndExplainsARefusalInPlace() {
        assertThat(decide("RECOMMEND", "60,001", "More & more"))
                .hasStatusOk()
                .bodyText()
                .contains("There is a problem", "cannot be more than the £60,000", "60,001", "More &amp; more");
        assertThat(decide("", "sixty", ""))
                .hasStatusOk()
                .bodyText()
                .contains("Choose what the panel decides", "Enter an amount in pounds");
        assertThat(awards.get(award).status()).isEqualTo(Award.Status.PROPOSED);
    }

    @Test
    void decidesOnceHoweverOftenTheButtonIsPressed() {
        decide("RECOMMEND", "", "");
        assertThat(decide("RECOMMEND", "", "")).hasRedirectedUrl("/panel/rounds/" + round.value());
        assertThat(events.stream(AwardDecided.class)).hasSize(1);
    }

    @Test
    void asksForModerationFirstWhenReviewersAreFarApart() {
        var apart = given.divergent(round, pounds(20_000), "2");
        var moderation = "/panel/awards/" + apart.value() + "/moderation";
        assertThat(get(chair, "/panel/awards/" + apart.value())).hasRedirectedUrl(moderation);
        assertThat(post(chair, moderation, "once", "m", "score", "7", "reason", ""))
                .hasStatusOk()
                .bodyText()
                .contains("The score must be between 0 and 5", "Give a reason");
        assertThat(post(chair, moderation, "once", "m", "score", "3.5", "reason", "One reviewer missed the annex."))
                .hasRedirectedUrl("/panel/awards/" + apart.value());
        assertThat(get(chair, "/panel/awards/" + apart.value()))
                .hasStatusOk()
                .bodyText()
                .contains("3.50 of 5", "Cara Chair");
    }

    @Test
    void tellsAnApproverWithoutEnoughAuthorityAndLetsThemReturnTheAward() {
        decide("RECOMMEND", "", "");
        var small = given.person("Sam Small", pounds(10_000), Role.APPROVER);
        var page = "/approver/awards/" + award.value();
        assertThat(get(small, page))
                .hasStatusOk()
                .bodyText()
                .contains("Your limit does not cover")
                .doesNotContain("Approve £60,000");
        assertThat(post(small, page + "/approval", "once", "x"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Your approval limit is £10,000");
        assertThat(post(small, page + "/return", "reason", ""))
                .hasStatusOk()
                .bodyText()
                .contains("Give a reason");
        assertThat(post(small, page + "/return", "reason", "The costs do not add up."))
                .hasRedirectedUrl("/approver");
        assertThat(awards.get(award).status()).isEqualTo(Award.Status.PROPOSED);
    }

    @Test
    void isNotFoundForAStrangerAndBeforeThereIsAnOffer() {
        var stranger = given.person("Sam Stranger", Role.APPLICANT);
        assertThat(get(lead, mine())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(stranger, mine())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(lead, "/panel/awards/" + award.value())).hasStatus(HttpStatus.FORBIDDEN);
        given.review(award, chair, "CONFLICTED");
        assertThat(get(chair, "/panel/awards/" + award.value())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void takesARefusalOfTheOffer() {
        awards.decide(award, AwardFixture.recommend(), chair);
        awards.approve(award, approver);
        offers.issue(award, officer);
        assertThat(post(lead, mine(), "once", "n"))
                .hasStatusOk()
                .bodyText()
                .contains("Choose whether you accept the offer");
        assertThat(post(lead, mine(), "once", "n", "accept", "false", "reason", "Other money"))
                .hasRedirectedUrl(mine());
        assertThat(get(lead, mine())).hasStatusOk().bodyText().contains("Refused");
        assertThat(given.pot(round).available()).isEqualTo(pounds(100_000));
    }

    private MvcTestResult decide(String outcome, String amount, String reason) {
        return post(
                chair,
                "/panel/awards/" + award.value(),
                "once",
                "d",
                "outcome",
                outcome,
                "amount",
                amount,
                "reason",
                reason);
    }

    private String offer() {
        return "/officer/awards/" + award.value() + "/offer";
    }

    private String mine() {
        return "/applicant/awards/" + award.value();
    }

    private String agreement() {
        return "/applicant/agreements/"
                + agreements.of(award).map(Agreement::id).orElseThrow().value();
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
