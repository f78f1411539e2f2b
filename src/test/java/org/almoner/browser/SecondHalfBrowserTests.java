package org.almoner.browser;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementFixture;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.application.ApplicationId;
import org.almoner.award.Awards;
import org.almoner.fund.DraftRound;
import org.almoner.fund.Funds;
import org.almoner.fund.Round;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.People;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.organisation.Organisations;
import org.almoner.review.Reviews;
import org.almoner.review.Score;
import org.almoner.support.RunningTest;
import org.almoner.support.TestClock;
import org.almoner.web.support.Formats;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One idea from the signature of its agreement to the first payment of its follow-on award, clicked through by all the
 * people in a real browser. Only setting up the two rounds and scoring are done behind it: {@link BrowserStoryTests}
 * clicks those.
 */
@RunningTest
class SecondHalfBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Funds funds;

    @Autowired
    Rounds rounds;

    @Autowired
    Reviews reviews;

    @Autowired
    Awards awards;

    @Autowired
    Agreements agreements;

    @Autowired
    Pots pots;

    @Autowired
    Formats formats;

    @Autowired
    TestClock clock;

    private Chromium chromium;
    private Players players;
    private AgreementId first;
    private RoundId firstRound;

    @BeforeEach
    void anAcceptedOffer() {
        chromium = new Chromium("http://localhost:" + port);
        clock.set(TestClock.START);
        var given = AgreementFixture.in(beans);
        players = new Players(chromium, given, people);
        firstRound = given.given.round(pounds(100_000), null);
        first = given.open(firstRound, pounds(60_000));
    }

    @AfterEach
    void close() {
        chromium.close();
        clock.run();
    }

    @Test
    void everyoneTakesAnIdeaFromItsAgreementToThePaymentOfItsFollowOn() {
        var payee = organisation();
        firstAgreement();
        day("2027-01-15");
        spend(first, "2026-10-01", "2026-12-31", "18,000", "8,500.50", "26000.00");
        for (var report : List.of("Prototype", "Trial", "Final report"))
            new Delivering(players).reported(first, report);
        new Delivering(players).closed(first);

        var followOn = followOnRound();
        var application = apply(followOn);
        review(application, followOn);
        var second = new Awarding(players)
                .accepted(followOn.id(), awards.of(application).orElseThrow().id());
        new Signing(players).signedAndVetted(second);
        day("2027-09-05");
        spend(second, "2027-04-01", "2027-08-31", "50,000", "4,500.50", "54000.00");

        everyoneReads(application, second, payee);
        theReportIsTheBooks(firstRound);
        theReportIsTheBooks(followOn.id());
        chromium.assertNoFaults();
    }

    private String organisation() {
        return organisations.get(agreements.get(first).organisation()).name();
    }

    private void firstAgreement() {
        var signing = new Signing(players);
        signing.signedAndVetted(first);
        signing.account(agreements.get(first).organisation());
        assertThat(agreements.get(first).status()).isEqualTo(Agreement.Status.ACTIVE);
    }

    private void spend(AgreementId agreement, String from, String to, String staff, String equipment, String paid) {
        var claiming = new Claiming(players);
        var claim = claiming.submitted(agreement, LocalDate.parse(from), LocalDate.parse(to), staff, equipment);
        claiming.checked(claim, "500.50");
        claiming.approved(claim);
        new Paying(players).paid(organisation(), paid);
        claiming.paid(claim, formats.money(Money.parse("GBP " + paid)));
    }

    private Round followOnRound() {
        var draft = RoundFixture.draft(funds.create(RoundFixture.fund(), players.given.officer), clock.instant());
        var basics = draft.basics();
        var round = draft.with(new DraftRound.Basics(
                        basics.fund(),
                        basics.code(),
                        "Live-streaming follow-on",
                        Round.Kind.FOLLOW_ON,
                        basics.summary(),
                        Set.of(),
                        firstRound))
                .with(new DraftRound.Budget(pounds(300_000), pounds(50_000), pounds(150_000), 4, 12));
        return rounds.get(RoundFixture.published(rounds, round, players.given.officer));
    }

    private ApplicationId apply(Round followOn) {
        var growing = new Growing(players);
        var investment = growing.invited(first, followOn);
        var application = growing.takenUp(investment, followOn);
        growing.applied(application, followOn, LocalDate.parse("2027-04-01"));
        return application;
    }

    private void review(ApplicationId application, Round followOn) {
        var scores = followOn.criteria().stream()
                .map(criterion -> new Score(criterion.code(), 4, "Because of what it says"))
                .toList();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> reviews.of(application).size() == 2);
        for (var review : reviews.of(application)) {
            reviews.accept(review.id(), review.reviewer());
            reviews.score(review.id(), scores, "", review.reviewer());
            reviews.submit(review.id(), review.reviewer());
        }
        clock.set(followOn.closesAt().plus(Duration.ofHours(1)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> rounds.get(followOn.id()).status() == Round.Status.CLOSED);
    }

    private void everyoneReads(ApplicationId application, AgreementId agreement, String payee) {
        var lead = players.lead();
        chromium.fitsAPhone(lead, "/applications/" + application.value());
        assertThat(lead.textContent("main")).contains("£60,000", "£100,000");
        chromium.open(
                lead,
                "/applicant/organisations/"
                        + agreements.get(agreement).organisation().value() + "/subsidy");
        chromium.open(players.officer(), "/officer/agreements/" + agreement.value());
        var finance = players.finance();
        chromium.open(finance, "/finance/claims?status=PAID");
        assertThat(finance.textContent("main table")).contains(payee);
    }

    private void theReportIsTheBooks(RoundId round) {
        var pot = pots.get(new PotId(round.value()));
        var page = players.finance();
        chromium.open(page, "/finance/reports/awards?round=" + round.value());
        var totals = page.textContent("main .almoner-facts").replaceAll("\\s+", " ");
        assertThat(totals)
                .contains("Set aside, not yet signed for " + formats.money(pot.reserved()))
                .contains("Paid " + formats.money(pot.paid().plus(pot.recovered())))
                .contains("Still to pay " + formats.money(pot.committed().plus(pot.payable())));
        chromium.open(page, "/finance/pots/" + round.value());
        assertThat(page.textContent("main")).contains(formats.money(pot.paid()), formats.money(pot.available()));
    }

    private void day(String date) {
        clock.set(LocalDate.parse(date).atTime(9, 0).toInstant(ZoneOffset.UTC));
    }
}
