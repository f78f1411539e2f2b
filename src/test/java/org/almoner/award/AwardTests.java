package org.almoner.award;

import static org.almoner.shared.Sterling.ZERO;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.almoner.application.ApplicationId;
import org.almoner.award.Award.Status;
import org.almoner.fund.Round;
import org.almoner.fund.RoundFixture;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The rules of one award, without a database. The round gives £10,000 to £100,000 from a score of 3. */
class AwardTests {

    private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
    static final Subsidy ROUTE = new Subsidy(org.almoner.subsidy.SubsidyRoute.NOT_A_SUBSIDY, "");
    private static final Money SECOND_ABOVE = pounds(100_000);

    private final Round round = RoundFixture.open(NOW);
    private final PersonId chair = PersonId.next();
    private final PersonId approver = PersonId.next();
    private final PersonId other = PersonId.next();

    @Test
    void recommendsTheWholeRequestWithoutAReason() {
        var award = proposed(pounds(50_000), "4", false);
        var event = award.decide(AwardFixture.recommend(), round, ROUTE, chair, NOW);
        assertThat(event)
                .isEqualTo(new AwardDecided(
                        award.id(), Decision.Outcome.RECOMMEND, pounds(50_000), "", ROUTE.route(), chair));
        assertThat(award.status()).isEqualTo(Status.RECOMMENDED);
        assertThat(award.given()).isEqualTo(pounds(50_000));
    }

    @Test
    void refusesMoreThanWasAskedFor() {
        var award = proposed(pounds(50_000), "4", false);
        assertThat(code(() -> award.decide(AwardFixture.recommend(pounds(50_001)), round, ROUTE, chair, NOW)))
                .isEqualTo("award.above-request");
    }

    @Test
    void refusesLessThanAskedForWithoutAReason() {
        var award = proposed(pounds(50_000), "4", false);
        var less = new Decision(Decision.Outcome.RECOMMEND, pounds(40_000), " ");
        assertThat(code(() -> award.decide(less, round, ROUTE, chair, NOW))).isEqualTo("award.reason-needed");
    }

    @Test
    void refusesToDeclineWithoutAReason() {
        var award = proposed(pounds(50_000), "4", false);
        var silent = new Decision(Decision.Outcome.DECLINE, null, "");
        assertThat(code(() -> award.decide(silent, round, ROUTE, chair, NOW))).isEqualTo("award.reason-needed");
    }

    @Test
    void refusesAnAmountOutsideTheLimitsOfTheRound() {
        var large = proposed(pounds(100_001), "4", false);
        var small = proposed(pounds(50_000), "4", false);
        assertThat(code(() -> large.decide(AwardFixture.recommend(), round, ROUTE, chair, NOW)))
                .isEqualTo("award.outside-limits");
        assertThat(code(() -> small.decide(AwardFixture.recommend(pounds(9_999)), round, ROUTE, chair, NOW)))
                .isEqualTo("award.outside-limits");
    }

    @Test
    void givesNoMoneyBelowTheThresholdAndSomeAtIt() {
        var below = proposed(pounds(50_000), "2.9999", false);
        var at = proposed(pounds(50_000), "3", false);
        assertThat(code(() -> below.decide(AwardFixture.recommend(), round, ROUTE, chair, NOW)))
                .isEqualTo("award.below-threshold");
        assertThat(code(() -> below.decide(AwardFixture.reserve(), round, ROUTE, chair, NOW)))
                .isEqualTo("award.below-threshold");
        at.decide(AwardFixture.recommend(), round, ROUTE, chair, NOW);
        assertThat(at.status()).isEqualTo(Status.RECOMMENDED);
    }

    @Test
    void declinesBelowTheThreshold() {
        var below = proposed(pounds(50_000), "1", false);
        below.decide(AwardFixture.decline(), round, ROUTE, chair, NOW);
        assertThat(below.status()).isEqualTo(Status.DECLINED);
        assertThat(below.amount()).isNull();
    }

    @Test
    void decidesOnlyOnce() {
        var award = recommended(pounds(50_000));
        assertThat(code(() -> award.decide(AwardFixture.decline(), round, ROUTE, chair, NOW)))
                .isEqualTo("award.not-possible-now");
    }

    @Test
    void asksForModerationBeforeADecisionWhenReviewersAreFarApart() {
        var award = proposed(pounds(50_000), "2", true);
        assertThat(code(() -> award.decide(AwardFixture.decline(), round, ROUTE, chair, NOW)))
                .isEqualTo("award.moderate-first");
        award.moderate(new BigDecimal("3.5"), "The second reviewer missed the annex.", chair);
        award.decide(AwardFixture.recommend(), round, ROUTE, chair, NOW);
        assertThat(award.score()).isEqualByComparingTo("3.5");
        assertThat(award.status()).isEqualTo(Status.RECOMMENDED);
    }

    @Test
    void refusesToModerateScoresThatAgreeOrWereModerated() {
        var agreed = proposed(pounds(50_000), "4", false);
        assertThat(code(() -> agreed.moderate(BigDecimal.ONE, "Because", chair)))
                .isEqualTo("award.scores-agree");
        var apart = proposed(pounds(50_000), "4", true);
        apart.moderate(BigDecimal.ONE, "Because", chair);
        assertThat(code(() -> apart.moderate(BigDecimal.TWO, "Again", chair))).isEqualTo("award.scores-agree");
    }

    @Test
    void refusesAnApprovalByWhoDecidedOrModerated() {
        var award = proposed(pounds(50_000), "4", true);
        award.moderate(new BigDecimal("4"), "Because", other);
        award.decide(AwardFixture.recommend(), round, ROUTE, chair, NOW);
        assertThat(code(() -> award.approve(authority(1_000_000, 0), chair, NOW)))
                .isEqualTo("award.own-decision");
        assertThat(code(() -> award.approve(authority(1_000_000, 0), other, NOW)))
                .isEqualTo("award.own-decision");
    }

    @Test
    void refusesAnApprovalWithoutALimit() {
        var award = recommended(pounds(50_000));
        assertThat(code(() -> award.approve(new Authority(null, ZERO, SECOND_ABOVE), approver, NOW)))
                .isEqualTo("award.no-limit");
    }

    @Test
    void approvesUpToTheLimitToThePennyAndNotBeyond() {
        var award = recommended(pounds(50_000));
        var short1p = new Authority(pounds(50_000).minusMinor(1), ZERO, SECOND_ABOVE);
        assertThat(code(() -> award.approve(short1p, approver, NOW))).isEqualTo("award.above-limit");
        award.approve(authority(50_000, 0), approver, NOW);
        assertThat(award.status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void countsWhatIsAlreadyApprovedForTheOrganisationAgainstTheLimit() {
        var award = recommended(pounds(50_000));
        assertThat(refusal(() -> award.approve(authority(90_000, 50_000), approver, NOW))
                        .args())
                .containsExactly(pounds(90_000), pounds(100_000));
    }

    @Test
    void needsASecondApproverAboveTheSecondApprovalLimit() {
        var award = recommended(pounds(60_000));
        var authority = authority(500_000, 60_000);
        award.approve(authority, approver, NOW);
        assertThat(award.status()).isEqualTo(Status.RECOMMENDED);
        assertThat(code(() -> award.approve(authority, approver, NOW))).isEqualTo("award.already-approved-by-you");
        award.approve(authority, other, NOW);
        assertThat(award.status()).isEqualTo(Status.APPROVED);
        assertThat(award.approvals()).extracting(Approval::by).containsExactly(approver, other);
    }

    @Test
    void forgetsApprovalsWhenReturnedToThePanel() {
        var award = recommended(pounds(60_000));
        award.approve(authority(500_000, 60_000), approver, NOW);
        assertThat(code(() -> award.returnToPanel("", other))).isEqualTo("award.reason-needed");
        award.returnToPanel("The costs do not add up.", other);
        assertThat(award.status()).isEqualTo(Status.PROPOSED);
        assertThat(award.approvals()).isEmpty();
        assertThat(award.amount()).isNull();
    }

    @Test
    void issuesNoOfferBeforeApproval() {
        var award = recommended(pounds(50_000));
        assertThat(code(() -> award.issueOffer(NOW, other))).isEqualTo("award.not-possible-now");
    }

    @Test
    void answersUntilTheOfferLapsesAndNotAtThatInstant() {
        var expires = NOW.plus(Duration.ofDays(14));
        var late = offered(expires);
        assertThat(code(() -> late.answer(true, "", other, expires))).isEqualTo("award.offer-expired");
        var inTime = offered(expires);
        inTime.answer(true, "", other, expires.minusMillis(1));
        assertThat(inTime.status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void answersOnlyOnce() {
        var award = offered(NOW.plusSeconds(60));
        award.answer(false, "We found other money.", other, NOW);
        assertThat(award.status()).isEqualTo(Status.REFUSED);
        assertThat(code(() -> award.answer(true, "", other, NOW))).isEqualTo("award.not-possible-now");
    }

    @Test
    void withdrawsUntilItIsAccepted() {
        var offered = offered(NOW.plusSeconds(60));
        offered.withdraw("The round was cancelled.", other);
        assertThat(offered.status()).isEqualTo(Status.WITHDRAWN);
        var accepted = offered(NOW.plusSeconds(60));
        accepted.answer(true, "", other, NOW);
        assertThat(code(() -> accepted.withdraw("Too late", other))).isEqualTo("award.not-possible-now");
        assertThat(accepted.status().over()).isTrue();
    }

    private Award offered(Instant expires) {
        var award = recommended(pounds(50_000));
        award.approve(authority(50_000, 0), approver, NOW);
        award.issueOffer(expires, other);
        return award;
    }

    private Award recommended(Money amount) {
        var award = proposed(amount, "4", false);
        award.decide(AwardFixture.recommend(), round, ROUTE, chair, NOW);
        return award;
    }

    private Award proposed(Money requested, String score, boolean divergent) {
        return new Award(
                AwardId.next(),
                ApplicationId.next(),
                round.id(),
                OrganisationId.next(),
                "T-1-0001/A",
                requested,
                new BigDecimal(score),
                divergent,
                NOW,
                Status.PROPOSED,
                List.of());
    }

    private static Authority authority(long limit, long already) {
        return new Authority(pounds(limit), pounds(already), SECOND_ABOVE);
    }

    private static String code(Runnable act) {
        return refusal(act).code();
    }

    private static Refusal refusal(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run);
    }
}
