package org.almoner.award;

import static org.almoner.shared.Sterling.pounds;
import static org.almoner.subsidy.SubsidyRoute.MINIMAL_FINANCIAL_ASSISTANCE;
import static org.almoner.subsidy.SubsidyRoute.STREAMLINED_ROUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.subsidy.DeclareAssistance;
import org.almoner.subsidy.Subsidies;
import org.almoner.support.AlmonerTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.annotation.Transactional;

/** Cumulative assistance, as decisions about money meet it. */
@AlmonerTest
@Transactional
class SubsidyTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Awards awards;

    @Autowired
    Subsidies subsidies;

    AwardFixture given;
    RoundId round;
    PersonId lead;
    PersonId chair;
    OrganisationId company;

    @BeforeEach
    void aCompanyThatHadMuchAlready() {
        given = AwardFixture.in(beans);
        round = given.round(pounds(400_000), null);
        lead = given.person("Ada Okafor", Role.APPLICANT);
        chair = given.person("Petra Panel", Role.PANEL);
        company = given.organisation(lead);
        subsidies.declare(declared(250_000, LocalDate.of(2025, 5, 1)), lead);
    }

    @Test
    void refusesMinimalAssistanceBeyondWhatIsLeft() {
        var award = given.proposed(round, company, lead, pounds(65_001), "4.5");
        refused("subsidy.beyond-limit", () -> awards.decide(award, AwardFixture.recommend(), chair));
    }

    @Test
    void countsARecommendedAwardUntilItComesBack() {
        var award = given.proposed(round, company, lead, pounds(65_000), "4.5");
        awards.decide(award, AwardFixture.recommend(), chair);
        assertThat(subsidies.headroom(company).left().isZero()).isTrue();
        awards.returnToPanel(award, "Look again.", given.person("Bea Budget", pounds(100_000), Role.APPROVER));
        assertThat(subsidies.headroom(company).left()).isEqualTo(pounds(65_000));
        assertThat(awards.get(award).subsidy()).isNull();
    }

    @Test
    void givesMoreOnAnotherRouteWithAReason() {
        var award = given.proposed(round, company, lead, pounds(100_000), "4.5");
        var silent = AwardFixture.recommend().by(STREAMLINED_ROUTE, " ");
        refused("award.subsidy-reason-needed", () -> awards.decide(award, silent, chair));
        var streamlined = AwardFixture.recommend().by(STREAMLINED_ROUTE, "Research and development route, section 10.");
        awards.decide(award, streamlined, chair);
        var subsidy = awards.get(award).subsidy();
        assertThat(subsidy).isEqualTo(new Subsidy(STREAMLINED_ROUTE, "Research and development route, section 10."));
        assertThat(subsidies.headroom(company).left()).isEqualTo(pounds(65_000));
    }

    @Test
    void takesTheUsualRouteWhenNobodySaysOtherwise() {
        var award = given.proposed(round, company, lead, pounds(50_000), "4.5");
        awards.decide(award, AwardFixture.recommend(), chair);
        assertThat(awards.get(award).subsidy()).isEqualTo(new Subsidy(MINIMAL_FINANCIAL_ASSISTANCE, ""));
    }

    @Test
    void promotesNobodyFromTheReserveListBeyondTheLimit() {
        var small = given.round(pounds(100_000), null);
        var first = given.proposed(small, pounds(60_000), "4.8");
        var second = given.proposed(small, company, lead, pounds(66_000), "4.5");
        awards.decide(first, AwardFixture.recommend(), chair);
        awards.decide(second, AwardFixture.reserve(), chair);
        awards.withdraw(first, "Gone", chair);
        assertThat(awards.get(second).status()).isEqualTo(Award.Status.RESERVE);
    }

    @Test
    void forgetsWhatIsOlderThanThreeFinancialYears() {
        subsidies.declare(declared(300_000, LocalDate.of(2023, 3, 31)), lead);
        assertThat(subsidies.headroom(company, LocalDate.of(2026, 6, 1)).left()).isEqualTo(pounds(65_000));
    }

    @Test
    void refusesAMistakenOrAForeignDeclaration() {
        refused("subsidy.in-the-future", () -> subsidies.declare(declared(10, LocalDate.of(2030, 1, 1)), lead));
        refused("subsidy.amount-implausible", () -> subsidies.declare(declared(0, LocalDate.of(2026, 1, 1)), lead));
        var stranger = given.person("Stranger", Role.APPLICANT);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> subsidies.declare(declared(10, LocalDate.of(2026, 1, 1)), stranger));
    }

    @Test
    void takesOutWhatWasDeclaredByMistakeButNoAwardOfOurs() {
        var officer = given.person("Olive Officer", Role.OFFICER);
        var award = given.proposed(round, company, lead, pounds(50_000), "4.5");
        awards.decide(award, AwardFixture.recommend(), chair);
        for (var assistance : subsidies.headroom(company).given())
            if (assistance.source() == null) {
                refused("subsidy.officer-only", () -> subsidies.strike(assistance.id(), "Typing error", lead));
                subsidies.strike(assistance.id(), "Typing error", officer);
            } else refused("subsidy.own-award", () -> subsidies.strike(assistance.id(), "Typing error", officer));
        assertThat(subsidies.headroom(company).used()).isEqualTo(pounds(50_000));
    }

    private DeclareAssistance declared(long pounds, LocalDate day) {
        return new DeclareAssistance(company, pounds(pounds), day, "Northgate Council");
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
