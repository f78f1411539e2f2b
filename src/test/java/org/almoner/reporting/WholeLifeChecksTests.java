package org.almoner.reporting;

import static org.almoner.claim.ClaimFixture.milestone;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.claim.Claim;
import org.almoner.claim.ClaimFixture;
import org.almoner.claim.ClaimId;
import org.almoner.claim.Claims;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Transfers;
import org.almoner.payment.Outcome;
import org.almoner.payment.PaymentId;
import org.almoner.payment.PaymentRuns;
import org.almoner.payment.Payments;
import org.almoner.recovery.Recoveries;
import org.almoner.recovery.Recovery;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.annotation.Transactional;

/** The money of one agreement on its whole way: after every act, everything still agrees. */
@AlmonerTest
@Transactional
class WholeLifeChecksTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Checks checks;

    @Autowired
    Agreements agreements;

    @Autowired
    Claims claims;

    @Autowired
    Payments payments;

    @Autowired
    PaymentRuns runs;

    @Autowired
    Recoveries recoveries;

    @Autowired
    Transfers transfers;

    @Autowired
    Timers timers;

    @Autowired
    TestClock clock;

    private ClaimFixture given;
    private PotId pot;
    private AgreementId agreement;
    private PersonId lead;
    private PersonId officer;
    private PersonId approver;
    private PersonId finance;
    private PersonId second;

    @BeforeEach
    void anActiveAgreement() {
        given = ClaimFixture.in(beans);
        lead = given.agreements.lead;
        officer = given.awards().person("Olive Officer", Role.OFFICER);
        approver = given.awards().person("Ben Budget", pounds(50_000), Role.APPROVER);
        finance = given.awards().person("Femi Finance", Role.FINANCE);
        second = given.awards().person("Fola Finance", Role.FINANCE);
        var round = given.awards().round(pounds(100_000), null);
        pot = new PotId(round.value());
        agreement = given.active(round, pounds(60_000));
    }

    @Test
    void agreesFromTheClaimToTheMoneyThatCameBack() {
        agrees("active");
        var claim = claimed();
        timers.runDue();
        pays(payments.bySource(claim.value()).orElseThrow().id());
        assertThat(claims.get(claim).status()).isEqualTo(Claim.Status.PAID);
        agrees("paid");
        var recovery = recoveries.raise(agreement, pounds(1_000), Recovery.Reason.OVERPAYMENT, "Too much", finance);
        agrees("asked back");
        recoveries.receive(recovery, LocalDate.of(2027, 1, 15), "REF 1", finance);
        agrees("recovered");
    }

    @Test
    void agreesThroughSuspensionAndTermination() {
        agreements.suspend(agreement, "We look into it.", officer);
        agrees("suspended");
        agreements.resume(agreement, "All is well.", officer);
        agrees("resumed");
        agreements.terminate(agreement, "The project has failed.", officer);
        agrees("terminated");
    }

    @Test
    void agreesWhenARoundGivesMoneyToAnother() {
        var other = new PotId(given.awards().round(pounds(10_000), null).value());
        var id = transfers.propose(pot, other, pounds(5_000), "Needed there", finance);
        agrees("proposed");
        transfers.approve(id, approver);
        agrees("transferred");
    }

    private ClaimId claimed() {
        var claim = given.submitted(agreement, milestone(0), pounds(30_000), lead);
        agrees("claimed");
        claims.check(claim, List.of(), officer);
        agrees("checked");
        claims.approve(claim, approver);
        agrees("approved");
        return claim;
    }

    private void pays(PaymentId payment) {
        var run = runs.prepareAll(finance);
        agrees("prepared");
        runs.authorise(run, second);
        agrees("authorised");
        timers.runDue();
        agrees("sent");
        runs.confirm(run, payment, Outcome.MADE, "", finance);
        agrees("confirmed");
    }

    private void agrees(String when) {
        assertThat(checks.run())
                .as(when)
                .allSatisfy(
                        check -> assertThat(check.findings()).as(check.name()).isEmpty());
    }
}
