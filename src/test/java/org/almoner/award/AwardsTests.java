package org.almoner.award;

import static org.almoner.award.Award.Status.ACCEPTED;
import static org.almoner.award.Award.Status.APPROVED;
import static org.almoner.award.Award.Status.DECLINED;
import static org.almoner.award.Award.Status.LAPSED;
import static org.almoner.award.Award.Status.OFFERED;
import static org.almoner.award.Award.Status.PROPOSED;
import static org.almoner.award.Award.Status.RECOMMENDED;
import static org.almoner.award.Award.Status.RESERVE;
import static org.almoner.award.Award.Status.WITHDRAWN;
import static org.almoner.shared.Sterling.ZERO;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Set;
import org.almoner.application.Applications;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
import org.almoner.workflow.WorkItem;
import org.almoner.workflow.WorkQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.annotation.Transactional;

/** Awards on the real database: pot, limits, reserve list and who may see what. */
@AlmonerTest
@Transactional
class AwardsTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Awards awards;

    @Autowired
    Rankings rankings;

    @Autowired
    Offers offers;

    @Autowired
    Applications applications;

    @Autowired
    Organisations organisations;

    @Autowired
    Rounds rounds;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    WorkQueue queue;

    AwardFixture given;
    PersonId chair;
    PersonId approver;
    PersonId officer;

    @BeforeEach
    void theStaff() {
        given = AwardFixture.in(beans);
        chair = given.person("Chair", Role.PANEL);
        approver = given.person("Budget Holder", pounds(100_000), Role.APPROVER);
        officer = given.person("Officer", Role.OFFICER);
    }

    @Test
    void setsTheMoneyAsideWhenItIsRecommended() {
        var round = given.round(pounds(100_000), null);
        var award = given.proposed(round, pounds(60_000), "4");
        awards.decide(award, AwardFixture.recommend(pounds(55_000)), chair);
        assertThat(given.pot(round).available()).isEqualTo(pounds(45_000));
        assertThat(given.pot(round).reserved()).isEqualTo(pounds(55_000));
        assertThat(awards.get(award).status()).isEqualTo(RECOMMENDED);
        assertThat(given.balanced(round)).isTrue();
    }

    @Test
    void takesNothingFromThePotForTheReserveListOrADecline() {
        var round = given.round(pounds(100_000), null);
        awards.decide(given.proposed(round, pounds(60_000), "4"), AwardFixture.reserve(), chair);
        awards.decide(given.proposed(round, pounds(60_000), "4"), AwardFixture.decline(), chair);
        assertThat(given.pot(round).available()).isEqualTo(pounds(100_000));
    }

    @Test
    void refusesAnAwardBeyondThePot() {
        var round = given.round(pounds(100_000), null);
        recommended(round, 60);
        var second = given.proposed(round, pounds(60_000), "4");
        assertThat(code(() -> awards.decide(second, AwardFixture.recommend(), chair)))
                .isEqualTo("pot.insufficient");
    }

    @Test
    void refusesMoreAwardsThanTheRoundMakes() {
        var round = given.round(pounds(100_000), 1);
        recommended(round, 10);
        var second = given.proposed(round, pounds(10_000), "4");
        assertThat(code(() -> awards.decide(second, AwardFixture.recommend(), chair)))
                .isEqualTo("award.too-many");
    }

    @Test
    void refusesADecisionByAReviewerOrByTheApplicant() {
        var round = given.round(pounds(100_000), null);
        var lead = given.person("Ada", Role.APPLICANT, Role.PANEL);
        var award = given.proposed(round, given.organisation(lead), lead, pounds(10_000), "4");
        given.review(award, chair, "SUBMITTED");
        assertThat(code(() -> awards.decide(award, AwardFixture.recommend(), chair)))
                .isEqualTo("award.reviewed-by-you");
        assertThat(code(() -> awards.decide(award, AwardFixture.recommend(), lead)))
                .isEqualTo("award.own-organisation");
    }

    @Test
    void refusesADecisionByWhoWorksForAPartner() {
        var award = given.proposed(given.round(pounds(100_000), null), pounds(10_000), "4");
        var application = awards.get(award).application();
        var panel = given.partner(application, Role.PANEL);
        assertThat(code(() -> awards.decide(award, AwardFixture.recommend(), panel)))
                .isEqualTo("award.own-organisation");
        assertThat(code(() -> awards.moderate(award, BigDecimal.ONE, "Too high", panel)))
                .isEqualTo("award.own-organisation");
    }

    @Test
    void refusesAnApprovalByAReviewer() {
        var award = recommended(given.round(pounds(100_000), null), 10);
        given.review(award, approver, "SUBMITTED");
        assertThat(code(() -> awards.approve(award, approver))).isEqualTo("award.reviewed-by-you");
    }

    @Test
    void refusesAnApprovalByWhoDecided() {
        var both = given.person("Chair and budget holder", pounds(500_000), Role.PANEL, Role.APPROVER);
        var award = given.proposed(given.round(pounds(100_000), null), pounds(10_000), "4");
        awards.decide(award, AwardFixture.recommend(), both);
        assertThat(code(() -> awards.approve(award, both))).isEqualTo("award.own-decision");
    }

    @Test
    void refusesAnApprovalWithoutALimit() {
        var award = recommended(given.round(pounds(100_000), null), 10);
        var unlimited = given.person("No limit set", Role.APPROVER);
        assertThat(code(() -> awards.approve(award, unlimited))).isEqualTo("award.no-limit");
    }

    @Test
    void refusesToSplitALargeAwardBelowTheLimit() {
        var round = given.round(pounds(200_000), null);
        var first = recommended(round, 60);
        var second = recommended(round, 60);
        given.sameOrganisation(second, first);
        awards.approve(first, approver);
        var refusal = catchThrowableOfType(Refusal.class, () -> awards.approve(second, approver));
        assertThat(refusal.code()).isEqualTo("award.above-limit");
        assertThat(refusal.args()).containsExactly(pounds(100_000), pounds(120_000));
        assertThat(awards.headroom(second, approver).covers(pounds(60_000))).isFalse();
    }

    @Test
    void asksASecondPersonAboveTheSecondApprovalLimit() {
        var award = recommended(given.round(pounds(200_000), null), 150);
        var first = given.person("First", pounds(200_000), Role.APPROVER);
        var second = given.person("Second", pounds(200_000), Role.APPROVER);
        awards.approve(award, first);
        assertThat(awards.approved(award)).isFalse();
        assertThat(code(() -> awards.approve(award, first))).isEqualTo("award.already-approved-by-you");
        awards.approve(award, second);
        assertThat(awards.approved(award)).isTrue();
        assertThat(awards.get(award).approvals()).extracting(Approval::by).containsExactly(first, second);
    }

    @Test
    void givesTheMoneyBackWhenTheAwardReturnsToThePanel() {
        var round = given.round(pounds(100_000), null);
        var award = recommended(round, 60);
        awards.returnToPanel(award, "The costs do not add up.", approver);
        assertThat(awards.get(award).status()).isEqualTo(PROPOSED);
        assertThat(given.pot(round).available()).isEqualTo(pounds(100_000));
        awards.decide(award, AwardFixture.recommend(pounds(50_000)), chair);
        assertThat(given.pot(round).reserved()).isEqualTo(pounds(50_000));
        assertThat(given.balanced(round)).isTrue();
    }

    @Test
    void moderatesScoresThatAreFarApartInTheAssessmentToo() {
        var award = given.divergent(given.round(pounds(100_000), null), pounds(10_000), "2");
        assertThat(awards.divergent(award)).isTrue();
        awards.moderate(award, new BigDecimal("3.5"), "One reviewer missed the annex.", chair);
        awards.decide(award, AwardFixture.recommend(), chair);
        assertThat(awards.get(award).score()).isEqualByComparingTo("3.5");
    }

    @Test
    void answersOnlyForTheApplicantAndInTime() {
        var award = offered(recommended(given.round(pounds(100_000), null), 10));
        assertThatThrownBy(() -> offers.answer(award, true, "", officer)).isInstanceOf(NotFound.class);
        clock.set(awards.get(award).offerExpires());
        var lead = lead(award);
        assertThat(code(() -> offers.answer(award, true, "", lead))).isEqualTo("award.offer-expired");
        clock.set(awards.get(award).offerExpires().minusSeconds(1));
        offers.answer(award, true, "", lead);
        assertThat(awards.get(award).status()).isEqualTo(ACCEPTED);
    }

    @Test
    void refusesAnAnswerByAContributor() {
        var award = offered(recommended(given.round(pounds(100_000), null), 10));
        var helper = given.person("Helper", Role.APPLICANT);
        var organisation = awards.get(award).organisation();
        OrganisationFixture.join(organisations, organisation, helper, Part.CONTRIBUTOR);
        assertThat(code(() -> offers.answer(award, true, "", helper))).isEqualTo("award.not-yours-to-answer");
    }

    @Test
    void offersReleasedMoneyToTheNextOnTheReserveListThatFits() {
        var round = given.round(pounds(120_000), null);
        recommended(round, 20);
        var first = offered(recommended(round, 90));
        var tooLarge = reserve(round, 110);
        var next = reserve(round, 80);
        var after = reserve(round, 20);
        offers.answer(first, false, "We found other money.", lead(first));
        assertThat(awards.get(tooLarge).status()).isEqualTo(RESERVE);
        assertThat(awards.get(next).status()).isEqualTo(RECOMMENDED);
        assertThat(awards.get(after).status()).isEqualTo(RECOMMENDED);
        assertThat(given.pot(round).available()).isEqualTo(ZERO);
        assertThat(given.balanced(round)).isTrue();
        assertThat(queue.of(Set.of(next.value()))).extracting(WorkItem::event).containsExactly("AwardApproved");
    }

    @Test
    void keepsToTheNumberOfAwardsWhenItPromotes() {
        var round = given.round(pounds(120_000), 1);
        var first = offered(recommended(round, 90));
        var next = reserve(round, 10);
        var after = reserve(round, 10);
        offers.answer(first, false, "", lead(first));
        assertThat(awards.get(next).status()).isEqualTo(RECOMMENDED);
        assertThat(awards.get(after).status()).isEqualTo(RESERVE);
    }

    @Test
    void lapsesAnOfferNobodyAnsweredAndPromotesTheNext() {
        var round = given.round(pounds(100_000), null);
        var award = offered(recommended(round, 90));
        var next = reserve(round, 50);
        timers.passUntil(awards.get(award).offerExpires().minusSeconds(1));
        assertThat(awards.get(award).status()).isEqualTo(OFFERED);
        timers.passUntil(awards.get(award).offerExpires());
        assertThat(awards.get(award).status()).isEqualTo(LAPSED);
        assertThat(awards.get(next).status()).isEqualTo(RECOMMENDED);
        assertThat(given.pot(round).reserved()).isEqualTo(pounds(50_000));
        assertThat(given.balanced(round)).isTrue();
    }

    @Test
    void concludesOnlyAClosedRoundInWhichEverythingIsDecided() {
        var round = given.round(pounds(100_000), null);
        var open = given.proposed(round, pounds(10_000), "4");
        timers.passUntil(rounds.get(round).deadline());
        assertThat(code(() -> rankings.conclude(round, chair))).isEqualTo("round.undecided");
        awards.decide(open, AwardFixture.decline(), chair);
        rankings.conclude(round, chair);
        assertThat(rounds.get(round).status()).isEqualTo(Round.Status.DECIDED);
        assertThat(queue.of(Set.of(round.value()))).extracting(WorkItem::event).containsExactly("RoundCompleted");
    }

    @Test
    void completesOnlyWhenEveryOfferIsAnsweredAndStandsTheReserveListDown() {
        var round = given.round(pounds(100_000), null);
        timers.passUntil(rounds.get(round).deadline());
        var award = recommended(round, 90);
        var waiting = reserve(round, 50);
        rankings.conclude(round, chair);
        assertThat(code(() -> rankings.complete(round, officer))).isEqualTo("round.unfinished");
        offered(award);
        offers.answer(award, true, "", lead(award));
        rankings.complete(round, officer);
        assertThat(awards.get(waiting).status()).isEqualTo(DECLINED);
        assertThat(rounds.get(round).status()).isEqualTo(Round.Status.COMPLETED);
    }

    @Test
    void withdrawsAProposedAwardWithItsApplicationAndNoneThatIsDecided() {
        var round = given.round(pounds(100_000), null);
        var proposed = given.proposed(round, pounds(10_000), "4");
        var decided = recommended(round, 10);
        applications.withdraw(awards.get(proposed).application(), "We changed our plans.", lead(proposed));
        assertThat(awards.get(proposed).status()).isEqualTo(WITHDRAWN);
        var application = awards.get(decided).application();
        assertThat(code(() -> applications.withdraw(application, "Too late", lead(decided))))
                .isEqualTo("application.already-decided");
    }

    @Test
    void givesAllItsMoneyBackWhenTheRoundIsCancelled() {
        var round = given.round(pounds(100_000), null);
        var award = offered(recommended(round, 60));
        rounds.cancel(round, "The fund was closed.", officer);
        assertThat(awards.get(award).status()).isEqualTo(WITHDRAWN);
        assertThat(given.pot(round).reserved().isZero()).isTrue();
        assertThat(given.pot(round).ceiling().isZero()).isTrue();
        assertThat(given.balanced(round)).isTrue();
    }

    @Test
    void showsAnApplicantTheOfferAndNothingBefore() {
        var award = recommended(given.round(pounds(100_000), null), 10);
        var lead = signedIn(lead(award));
        assertThatThrownBy(() -> awards.visible(award, lead)).isInstanceOf(NotFound.class);
        offered(award);
        assertThat(awards.visible(award, lead).id()).isEqualTo(award);
    }

    @Test
    void hidesAnAwardFromWhoDeclaredAConflict() {
        var round = given.round(pounds(100_000), null);
        var award = given.proposed(round, pounds(10_000), "4");
        given.review(award, chair, "CONFLICTED");
        assertThatThrownBy(() -> awards.visible(award, signedIn(chair))).isInstanceOf(NotFound.class);
        assertThat(rankings.of(round, chair)).isEmpty();
        assertThat(awards.list(round, Set.of(), chair, null, 10).items()).isEmpty();
        assertThat(rankings.of(round, officer)).hasSize(1);
        assertThat(awards.list(round, Set.of(PROPOSED), officer, null, 10).items())
                .hasSize(1);
    }

    @Test
    void ranksByScoreAgainstThePot() {
        var round = given.round(pounds(100_000), null);
        var good = given.proposed(round, pounds(70_000), "3.5");
        var best = given.proposed(round, pounds(60_000), "4.5");
        var ranking = rankings.of(round, officer);
        assertThat(ranking).extracting(RankedAward::id).containsExactly(best, good);
        assertThat(ranking).extracting(RankedAward::withinPot).containsExactly(true, false);
    }

    private AwardId recommended(RoundId round, int thousands) {
        var award = given.proposed(round, pounds(thousands * 1_000L), "4");
        awards.decide(award, AwardFixture.recommend(), chair);
        return award;
    }

    private AwardId reserve(RoundId round, int thousands) {
        var award = given.proposed(round, pounds(thousands * 1_000L), "4");
        awards.decide(award, AwardFixture.reserve(), chair);
        return award;
    }

    private AwardId offered(AwardId award) {
        awards.approve(award, approver);
        assertThat(awards.get(award).status()).isEqualTo(APPROVED);
        offers.issue(award, officer);
        return award;
    }

    private PersonId lead(AwardId award) {
        return applications.get(awards.get(award).application()).lead();
    }

    private SignedIn signedIn(PersonId person) {
        return SignedIn.of(people.get(person));
    }

    private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).code();
    }
}
