package org.almoner.agreement;

import static org.almoner.shared.Sterling.ZERO;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Set;
import org.almoner.award.AwardFixture;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.award.Offers;
import org.almoner.fund.RoundId;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.almoner.workflow.WorkItem;
import org.almoner.workflow.WorkQueue;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.annotation.Transactional;

/** From the accepted offer to the committed money. The applicant asked for £60,000 and gets what each test says. */
@AlmonerTest
@Transactional
class AgreementsTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Awards awards;

    @Autowired
    Offers offers;

    @Autowired
    Agreements agreements;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    WorkQueue queue;

    AwardFixture given;
    RoundId round;
    PersonId lead;

    @BeforeEach
    void aRound() {
        given = AwardFixture.in(beans);
        round = given.round(pounds(100_000), null);
        lead = given.person("Ada Okafor", Role.APPLICANT);
    }

    @Test
    void opensWithTheAcceptedOfferAndAsksForASignature() {
        var agreement = accepted(pounds(60_000));
        assertThat(agreement.status()).isEqualTo(Agreement.Status.OPEN);
        assertThat(agreement.startsOn()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(agreement.endsOn()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(agreement.milestones())
                .extracting(Milestone::amount)
                .containsExactly(pounds(30_000), pounds(30_000));
        assertThat(queue.of(Set.of(agreement.id().value())))
                .extracting(WorkItem::event)
                .containsExactly("AgreementSigned");
        assertThat(given.pot(round).committed()).isEqualTo(ZERO);
    }

    @Test
    void cutsTheMilestonesToTheMoneyAwardedWithoutLosingAPenny() {
        var amount = Money.parse("GBP 50000.01");
        var agreement = accepted(amount);
        assertThat(Sterling.sum(
                        agreement.milestones().stream().map(Milestone::amount).toList()))
                .isEqualTo(amount);
    }

    @Test
    void commitsTheMoneyWhenItIsSigned() {
        var agreement = accepted(pounds(55_000));
        agreements.sign(agreement.id(), "  ada   OKAFOR ", true, lead);
        var signed = agreements.get(agreement.id());
        assertThat(signed.status()).isEqualTo(Agreement.Status.ACTIVE);
        assertThat(signed.signedName()).isEqualTo("ada   OKAFOR");
        assertThat(signed.signedBy()).isEqualTo(lead);
        assertThat(signed.signedAt()).isEqualTo(TestClock.START);
        assertThat(given.pot(round).committed()).isEqualTo(pounds(55_000));
        assertThat(given.pot(round).reserved()).isEqualTo(ZERO);
        assertThat(given.balanced(round)).isTrue();
    }

    @Test
    void refusesAnotherNameMissingConsentAndASecondSignature() {
        var id = accepted(pounds(60_000)).id();
        assertThat(code(() -> agreements.sign(id, "Ada Okafo", true, lead))).isEqualTo("agreement.name-differs");
        assertThat(code(() -> agreements.sign(id, "Ada Okafor", false, lead))).isEqualTo("agreement.not-agreed");
        agreements.sign(id, "Ada Okafor", true, lead);
        assertThat(code(() -> agreements.sign(id, "Ada Okafor", true, lead))).isEqualTo("agreement.already-signed");
    }

    @Test
    void refusesASignatureByAnyoneButASignatory() {
        var agreement = accepted(pounds(60_000));
        var helper = given.person("Helper", Role.APPLICANT);
        organisations.addMember(agreement.organisation(), people.get(helper).email(), Set.of(Part.CONTRIBUTOR), lead);
        assertThat(code(() -> agreements.sign(agreement.id(), "Helper", true, helper)))
                .isEqualTo("agreement.not-signatory");
        var stranger = given.person("Stranger", Role.APPLICANT);
        assertThatThrownBy(() -> agreements.sign(agreement.id(), "Stranger", true, stranger))
                .isInstanceOf(NotFound.class);
    }

    private Agreement accepted(Money amount) {
        var award = given.proposed(round, given.organisation(lead), lead, pounds(60_000), "4");
        var decision = amount.equals(pounds(60_000)) ? AwardFixture.recommend() : AwardFixture.recommend(amount);
        awards.decide(award, decision, given.person("Chair", Role.PANEL));
        awards.approve(award, given.person("Budget Holder", pounds(100_000), Role.APPROVER));
        offers.issue(award, given.person("Officer", Role.OFFICER));
        offers.answer(award, true, "", lead);
        return of(award);
    }

    private Agreement of(AwardId award) {
        return agreements.of(award).orElseThrow();
    }

    private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).code();
    }
}
