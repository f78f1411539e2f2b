package org.almoner.investment;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.application.Applications;
import org.almoner.application.Drafts;
import org.almoner.identity.People;
import org.almoner.identity.Role;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
import org.almoner.workflow.WorkItem;
import org.almoner.workflow.WorkQueue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class InvestmentsTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Investments investments;

    @Autowired
    Lineages lineages;

    @Autowired
    Agreements agreements;

    @Autowired
    Applications applications;

    @Autowired
    Drafts drafts;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    WorkQueue queue;

    @Autowired
    Timers timers;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    InvestmentFixture given;

    @BeforeEach
    void aFollowOnRound() {
        given = InvestmentFixture.in(beans);
    }

    @Test
    void leadsFromAFinishedAgreementToAnApplicationThatRemembersIt() {
        var id = given.nominated();
        assertThat(waiting(id)).containsExactly("InvestmentAssessed");
        investments.assess(id, given.results(pounds(120_000)), given.officer);
        assertThat(waiting(id)).containsExactly("InvestmentApproved");
        investments.approve(id, "", given.approver);
        assertThat(investments.get(id).status()).isEqualTo(Investment.Status.INVITED);
        assertThat(waiting(id)).containsExactly("InvestmentTakenUp");

        var next = investments.takeUp(id, given.given.lead);
        assertThat(waiting(id)).isEmpty();
        var investment = investments.get(id);
        assertThat(investment.status()).isEqualTo(Investment.Status.TAKEN_UP);
        assertThat(investment.next()).isEqualTo(next);
        assertThat(applications.get(next).origin()).isEqualTo(investment.application());
        assertThat(applications.get(next).title())
                .isEqualTo(applications.get(investment.application()).title());
    }

    @Test
    void tellsTheFamilyOfAnApplicationWithItsMoney() {
        var id = given.invited();
        var next = investments.takeUp(id, given.given.lead);
        var origin = investments.get(id).application();
        assertThat(lineages.of(origin, true).steps())
                .extracting(Lineage.Step::id)
                .containsExactly(origin, next);
        assertThat(lineages.of(next, true)).isEqualTo(lineages.of(origin, true));
        var first = lineages.of(origin, false);
        assertThat(first.alone()).isTrue();
        assertThat(first.steps().getFirst().amount()).isEqualTo(pounds(58_000));
        assertThat(first.steps().getFirst().awarded()).isTrue();
    }

    @Test
    void nominatesNothingThatHasNotComeToItsEnd() {
        var active = given.given.active(given.first, pounds(30_000));
        refused("investment.not-finished", () -> nominate(active));
        agreements.terminate(active, "The organisation broke up.", given.officer);
        refused("investment.not-finished", () -> nominate(active));
    }

    @Test
    void nominatesOnceAndOneIdeaOfAnOrganisation() {
        var agreement = given.closing();
        nominate(agreement);
        refused("investment.already-nominated", () -> nominate(agreement));
        var organisation = agreements.get(agreement).organisation();
        var second = given.given.active(
                given.given.open(given.given.given.round(pounds(90_000), null), organisation, pounds(20_000)));
        given.deliver(second);
        refused("investment.not-following", () -> nominate(second));
    }

    @Test
    void keepsItsReasonAndRefusesNone() {
        var agreement = given.closing();
        refused("investment.reason-missing", () -> investments.nominate(agreement, given.followOn, " ", given.officer));
    }

    @Test
    void assessesEveryCriterionOnceWithinTheTermsOfTheRound() {
        var id = given.nominated();
        var whole = given.results(pounds(120_000));
        var gap = new Results(whole.scores().subList(1, whole.scores().size()), pounds(120_000), "Good");
        refused("investment.scores-incomplete", () -> investments.assess(id, gap, given.officer));
        refused(
                "invitation.outside-limits",
                () -> investments.assess(id, given.results(pounds(150_001)), given.officer));
        refused(
                "invitation.outside-limits",
                () -> investments.assess(id, given.results(pounds(49_999)), given.officer));
        refused(
                "investment.comment-missing",
                () -> investments.assess(id, new Results(whole.scores(), pounds(120_000), ""), given.officer));
        investments.assess(id, whole, given.officer);
        refused("investment.not-now", () -> investments.assess(id, whole, given.officer));
    }

    @Test
    void isApprovedBySomebodyElseWithinTheirLimit() {
        var id = given.assessed();
        var small = given.given.given.person("Small", pounds(119_999), Role.APPROVER);
        var none = given.given.given.person("None", Role.APPROVER);
        refused("award.above-limit", () -> investments.approve(id, "", small));
        refused("award.no-limit", () -> investments.approve(id, "", none));
        refused("investment.not-your-part", () -> investments.approve(id, "", given.officer));
        var both = given.given.given.person("Both", pounds(500_000), Role.APPROVER, Role.OFFICER);
        var own = investments.nominate(given.closing(), given.followOn, "Good", both);
        investments.assess(own, given.results(pounds(60_000)), given.officer);
        refused("investment.own-nomination", () -> investments.approve(own, "", both));
        refused("investment.own-nomination", () -> investments.decline(own, "No", both));
    }

    @Test
    void tellsTheOrganisationWhyItWasDeclined() {
        var id = given.assessed();
        refused("investment.reason-missing", () -> investments.decline(id, " ", given.approver));
        investments.decline(id, "The market has moved on.", given.approver);
        assertThat(investments.get(id).status()).isEqualTo(Investment.Status.DECLINED);
        assertThat(waiting(id)).isEmpty();
        assertThat(jdbc.sql("select body from letter where about = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("The market has moved on.");
        refused("investment.not-now", () -> investments.approve(id, "", given.approver));
    }

    @Test
    void lapsesWhenNobodyTakesItUpInTime() {
        var id = given.invited();
        timers.passUntil(investments.get(id).expires());
        assertThat(investments.get(id).status()).isEqualTo(Investment.Status.LAPSED);
        refused("investment.expired", () -> investments.takeUp(id, given.given.lead));
        refused("application.not-invited", () -> drafts.start(given.followOn, organisation(id), given.given.lead));
    }

    @Test
    void refusesToBeTakenUpAtTheInstantItExpires() {
        var id = given.invited();
        clock.set(investments.get(id).expires());
        refused("investment.expired", () -> investments.takeUp(id, given.given.lead));
        clock.set(investments.get(id).expires().minus(Duration.ofSeconds(1)));
        investments.takeUp(id, given.given.lead);
        refused("investment.already-taken-up", () -> investments.takeUp(id, given.given.lead));
    }

    @Test
    void isNotThereForAnotherOrganisationAndNotForASignatoryAlone() {
        var id = given.invited();
        var stranger = given.given.given.person("Stranger", Role.APPLICANT);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> investments.takeUp(id, stranger));
        var signatory = given.given.given.person("Signatory", Role.APPLICANT);
        OrganisationFixture.join(organisations, organisation(id), signatory, Part.SIGNATORY);
        refused("application.not-your-part", () -> investments.takeUp(id, signatory));
    }

    @Test
    void anApplicationBegunFromTheRoundTakesTheInvitationUpToo() {
        var id = given.invited();
        var begun = drafts.start(given.followOn, organisation(id), given.given.lead);
        assertThat(investments.get(id).next()).isEqualTo(begun);
        assertThat(waiting(id)).isEmpty();
    }

    @Test
    void theDatabaseTakesNoNominationOfARunningAgreement() {
        var id = given.nominated();
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into investment (id, agreement, application, organisation, reference, round, reason,
                            nominated_by, nominated_at, status, version)
                        select gen_random_uuid(), :active, application, organisation, reference, round, reason,
                            nominated_by, nominated_at, 'NOMINATED', 0 from investment where id = :id""")
                        .param(
                                "active",
                                given.given.active(given.first, pounds(30_000)).value())
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("has not come to its end");
    }

    @Test
    void theDatabaseRefusesADecisionByWhoNominated() {
        var id = given.assessed();
        assertThatThrownBy(() -> jdbc.sql("""
                        update investment set status = 'APPROVED', decided_by = nominated_by, decided_at = now()
                        where id = :id""").param("id", id.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("investment_decided_by_another");
    }

    private InvestmentId nominate(AgreementId agreement) {
        return investments.nominate(agreement, given.followOn, "It works.", given.officer);
    }

    private OrganisationId organisation(InvestmentId id) {
        return investments.get(id).organisation();
    }

    private List<String> waiting(InvestmentId id) {
        return queue.of(Set.of(id.value())).stream().map(WorkItem::event).toList();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
