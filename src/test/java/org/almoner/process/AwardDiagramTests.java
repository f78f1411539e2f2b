package org.almoner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.almoner.agreement.Agreements;
import org.almoner.application.ApplicationId;
import org.almoner.award.AwardApproved;
import org.almoner.award.AwardDecided;
import org.almoner.award.AwardId;
import org.almoner.award.AwardPromoted;
import org.almoner.award.AwardProposed;
import org.almoner.award.AwardReturned;
import org.almoner.award.AwardWithdrawn;
import org.almoner.award.Awards;
import org.almoner.award.Decision;
import org.almoner.award.OfferAnswered;
import org.almoner.award.OfferIssued;
import org.almoner.award.Offers;
import org.almoner.award.ReserveStoodDown;
import org.almoner.award.ScoresModerated;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Sterling;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiagramTest
class AwardDiagramTests {

    static final Instant LAPSES = TestClock.START.plus(Duration.ofDays(30));
    static final Money AMOUNT = Sterling.pounds(85_000);

    final AwardId award = AwardId.next();
    final PersonId someone = PersonId.next();

    @Autowired
    Diagram diagram;

    @Autowired
    Timers timers;

    @Autowired
    Awards awards;

    @Autowired
    Offers offers;

    @Autowired
    Agreements agreements;

    @BeforeEach
    void theAwardIsRecommendedAndOneApprovalIsEnough() {
        reset(awards, offers, agreements);
        given(awards.headline(award)).willReturn("LSD-2026-0042/A £85,000");
        given(awards.applicant(award)).willReturn("organisation/0190");
        given(offers.lapsesAt(award)).willReturn(Date.from(LAPSES));
        given(awards.recommended(award)).willReturn(true);
        given(awards.approved(award)).willReturn(true);
        given(offers.accepted(award)).willReturn(true);
    }

    @Test
    void anAcceptedOfferOpensAnAgreement() {
        decide(Decision.Outcome.RECOMMEND);
        approve();
        offer();
        assertThat(diagram.items(award)).singleElement().satisfies(item -> {
            assertThat(item.event()).isEqualTo("OfferAnswered");
            assertThat(item.groups()).containsExactly("organisation/0190");
            assertThat(item.dueAt()).isEqualTo(LAPSES);
        });
        diagram.happens(new OfferAnswered(award, true, "", someone));
        assertThat(diagram.endedAt(award)).isEqualTo("agreed");
        verify(offers).send(award);
        verify(agreements).open(award);
        verify(offers, never()).release(award);
    }

    @Test
    void asksThePanelToModerateScoresThatDiverge() {
        given(awards.divergent(award)).willReturn(true);
        propose();
        assertThat(diagram.waitsFor(award)).containsExactly("ScoresModerated");
        diagram.happens(new ScoresModerated(award, BigDecimal.valueOf(3), "One reviewer misread", someone));
        assertThat(diagram.waitsFor(award)).containsExactly("AwardDecided");
    }

    @Test
    void asksForApprovalUntilItIsEnough() {
        given(awards.approved(award)).willReturn(false, true);
        decide(Decision.Outcome.RECOMMEND);
        approve();
        assertThat(diagram.waitsFor(award)).containsExactly("AwardApproved");
        approve();
        assertThat(diagram.waitsFor(award)).containsExactly("OfferIssued");
    }

    @Test
    void aReturnedAwardIsDecidedAnew() {
        decide(Decision.Outcome.RECOMMEND);
        diagram.happens(new AwardReturned(award, "Costs unclear", someone));
        assertThat(diagram.waitsFor(award)).containsExactly("AwardDecided");
    }

    @Test
    void aDeclinedAwardEndsWithALetter() {
        given(awards.recommended(award)).willReturn(false);
        decide(Decision.Outcome.DECLINE);
        assertThat(diagram.endedAt(award)).isEqualTo("declinedEnd");
        verify(awards).sendDecline(award);
    }

    @Test
    void aReserveWaitsUntilMoneyIsFree() {
        putInReserve();
        assertThat(diagram.waitsFor(award)).isEmpty();
        diagram.happens(new AwardPromoted(award, AMOUNT));
        assertThat(diagram.waitsFor(award)).containsExactly("AwardApproved");
        verify(awards).sendReserve(award);
    }

    @Test
    void aReserveThatIsStoodDownIsDeclined() {
        putInReserve();
        diagram.happens(new ReserveStoodDown(award, someone));
        assertThat(diagram.endedAt(award)).isEqualTo("declinedEnd");
    }

    @Test
    void aRefusedOfferReleasesTheMoney() {
        given(offers.accepted(award)).willReturn(false);
        decide(Decision.Outcome.RECOMMEND);
        approve();
        offer();
        diagram.happens(new OfferAnswered(award, false, "Found other money", someone));
        assertThat(diagram.endedAt(award)).isEqualTo("released");
        verify(offers).release(award);
        verify(offers, never()).lapse(award);
    }

    @Test
    void anOfferNobodyAnswersLapsesAndReleasesTheMoney() {
        decide(Decision.Outcome.RECOMMEND);
        approve();
        offer();
        timers.passUntil(LAPSES);
        assertThat(diagram.endedAt(award)).isEqualTo("released");
        verify(offers).lapse(award);
        verify(offers).release(award);
        assertThat(diagram.waitsFor(award)).isEmpty();
    }

    @Test
    void withdrawalEndsItFromAnywhere() {
        propose();
        diagram.happens(new AwardWithdrawn(award, "Application withdrawn", null));
        assertThat(diagram.endedAt(award)).isEqualTo("withdrawn");
    }

    private void propose() {
        diagram.happens(new AwardProposed(award, ApplicationId.next(), RoundId.next()));
    }

    private void decide(Decision.Outcome outcome) {
        propose();
        diagram.happens(new AwardDecided(award, outcome, AMOUNT, "Strong case", null, someone));
    }

    private void putInReserve() {
        given(awards.recommended(award)).willReturn(false);
        given(awards.reserve(award)).willReturn(true);
        decide(Decision.Outcome.RESERVE);
    }

    private void approve() {
        diagram.happens(new AwardApproved(award, AMOUNT, someone));
    }

    private void offer() {
        diagram.happens(new OfferIssued(award, LAPSES, someone));
    }

    @AfterAll
    void everyNodeIsPassed() {
        diagram.assertEveryNodePassed("award");
    }
}
