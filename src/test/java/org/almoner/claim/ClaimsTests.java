package org.almoner.claim;

import static org.almoner.claim.ClaimFixture.costs;
import static org.almoner.claim.ClaimFixture.file;
import static org.almoner.claim.ClaimFixture.milestone;
import static org.almoner.shared.Sterling.ZERO;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.award.Awards;
import org.almoner.claim.Claim.Status;
import org.almoner.document.DocumentId;
import org.almoner.fund.RoundId;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.ledger.Pot;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.notification.Letter;
import org.almoner.notification.Letters;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.payment.Outcome;
import org.almoner.payment.PaymentRunId;
import org.almoner.payment.PaymentRuns;
import org.almoner.payment.Payments;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
import org.almoner.workflow.WorkItem;
import org.almoner.workflow.WorkQueue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** An agreement of £60,000 from October to March, in January. */
@AlmonerTest
@Transactional
class ClaimsTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Claims claims;

    @Autowired
    Agreements agreements;

    @Autowired
    Awards awards;

    @Autowired
    Payments payments;

    @Autowired
    PaymentRuns runs;

    @Autowired
    Timers timers;

    @Autowired
    Pots pots;

    @Autowired
    Letters letters;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    WorkQueue queue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    ClaimFixture given;
    RoundId round;
    PersonId lead;
    PersonId officer;
    PersonId approver;
    OrganisationId organisation;
    AgreementId agreement;

    @BeforeEach
    void anActiveAgreement() {
        given = ClaimFixture.in(beans);
        round = given.awards().round(pounds(100_000), null);
        lead = given.agreements.lead;
        officer = given.agreements.officer;
        approver = given.awards().person("Ben Budget", pounds(50_000), Role.APPROVER);
        agreement = given.active(round, pounds(60_000));
        organisation = agreements.get(agreement).organisation();
    }

    @Test
    void goesFromTheDraftToTheMoneyAndTheLedgerWithIt() {
        var id = submitted(0, 30_000);
        assertThat(waitsFor(id)).containsExactly("ClaimChecked");
        claims.check(id, List.of(new Disallowance(1, pounds(2_000), "Not part of the project")), officer);
        assertThat(waitsFor(id)).containsExactly("ClaimApproved");
        claims.approve(id, approver);
        var claim = claims.get(id);
        assertThat(claim.reference()).endsWith("/A.1");
        assertThat(claim.status()).isEqualTo(Status.APPROVED);
        assertThat(pot().payable()).isEqualTo(pounds(28_000));
        assertThat(pot().committed()).isEqualTo(pounds(32_000));
        var payment = payments.bySource(id.value()).orElseThrow();
        assertThat(payment.amount()).isEqualTo(pounds(28_000));
        assertThat(payment.reference()).isEqualTo(claim.reference());
        runs.confirmAll(released(), given.agreements.finance);
        assertThat(claims.get(id).status()).isEqualTo(Status.PAID);
        assertThat(waitsFor(id)).isEmpty();
        assertThat(letter(id).subject()).contains("we have paid £28,000");
        assertThat(letter(id).body()).contains("£2000.00 of “Servers”. Not part of the project");
        assertThat(claims.totals(agreement))
                .isEqualTo(new ClaimTotals(pounds(60_000), pounds(28_000), pounds(28_000), pounds(28_000)));
    }

    @Test
    void aPaymentTheBankCouldNotMakeLeavesTheClaimApprovedUntilALaterRun() {
        var id = checked(0, 30_000);
        claims.approve(id, approver);
        var payment = payments.bySource(id.value()).orElseThrow().id();
        runs.confirm(released(), payment, Outcome.FAILED, "Account closed", given.agreements.finance);
        assertThat(claims.get(id).status()).isEqualTo(Status.APPROVED);
        assertThat(pot().payable()).isEqualTo(pounds(30_000));
        runs.confirmAll(released(), given.agreements.finance);
        assertThat(claims.get(id).status()).isEqualTo(Status.PAID);
        assertThat(pot().paid()).isEqualTo(pounds(30_000));
    }

    @Test
    void numbersClaimsOfAnAgreementAndNeverUsesANumberTwice() {
        var first = submitted(0, 10_000);
        claims.reject(first, "Spent on another project", officer);
        var second = submitted(0, 10_000);
        assertThat(claims.get(first).reference()).endsWith("/A.1");
        assertThat(claims.get(second).reference()).endsWith("/A.2");
        assertThat(letter(first).subject()).contains("we cannot pay your claim");
    }

    @Test
    void refusesMoreThanIsLeftToThePenny() {
        submitted(0, 40_000);
        assertThat(claims.totals(agreement).left()).isEqualTo(pounds(20_000));
        var tooMuch = given.written(agreement, milestone(1), pounds(20_000).plus(Sterling.pence(1)), lead);
        assertThat(code(() -> claims.submit(tooMuch, lead))).isEqualTo("claim.above-left");
        claims.save(tooMuch, milestone(1), costs(pounds(15_000), pounds(5_000)), lead);
        claims.submit(tooMuch, lead);
        assertThat(claims.totals(agreement).left()).isEqualTo(ZERO);
    }

    @Test
    void whatIsDisallowedOrRejectedMayBeClaimedAgain() {
        var first = submitted(0, 60_000);
        claims.check(first, List.of(new Disallowance(0, pounds(10_000), "Double counted")), officer);
        assertThat(claims.totals(agreement).left()).isEqualTo(pounds(10_000));
        claims.sendBack(first, "All of it is in order", approver);
        claims.reject(first, "Nothing to see", officer);
        assertThat(claims.totals(agreement).left()).isEqualTo(pounds(60_000));
    }

    @Test
    void theDatabaseTooRefusesMoreThanTheAgreement() {
        submitted(0, 40_000);
        var second = submitted(1, 20_000);
        assertThatThrownBy(() -> jdbc.sql("update claim set claimed = claimed + 1 where id = :id")
                        .param("id", second.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("more than the agreement");
    }

    @Test
    void theDatabaseTooRefusesACheckerWhoApproves() {
        var id = submitted(0, 10_000);
        claims.check(id, List.of(), officer);
        assertThatThrownBy(() -> jdbc.sql("""
                        update claim set status = 'APPROVED', approved_by = checked_by, approved_at = now()
                        where id = :id""").param("id", id.value()).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("claim_approved_by_another");
    }

    @Test
    void theSumsOfAClaimAreThoseOfItsLines() {
        var id = submitted(0, 10_000);
        jdbc.sql("set constraints all immediate").update();
        assertThatThrownBy(() -> jdbc.sql("update claim_line set amount = amount + 1 where claim = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("does not add up");
    }

    @Test
    void refusesAMilestoneTwiceUntilTheFirstClaimIsRejected() {
        var first = submitted(0, 10_000);
        assertThat(code(() -> claims.draft(agreement, milestone(0), lead))).isEqualTo("claim.milestone-claimed");
        assertThat(code(() -> claims.draft(agreement, milestone(2), lead))).isEqualTo("claim.no-such-milestone");
        claims.reject(first, "Spent on another project", officer);
        claims.draft(agreement, milestone(0), lead);
    }

    @Test
    void refusesADayThatIsClaimedAlready() {
        var autumn = ClaimBasis.period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 30));
        given.submitted(agreement, autumn, pounds(10_000), lead);
        var overlapping = ClaimBasis.period(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 31));
        assertThat(code(() -> claims.draft(agreement, overlapping, lead))).isEqualTo("claim.period-claimed");
        claims.draft(agreement, ClaimBasis.period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)), lead);
    }

    @Test
    void theDatabaseTooKeepsPeriodsApart() {
        given.submitted(agreement, ClaimBasis.period(day("2026-10-01"), day("2026-10-31")), pounds(10_000), lead);
        var november = claims.draft(agreement, ClaimBasis.period(day("2026-11-01"), day("2026-11-30")), lead);
        assertThatThrownBy(() -> jdbc.sql("update claim set from_day = from_day - 1 where id = :id")
                        .param("id", november.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("shares days with another");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2026-10-31, claim.outside-dates",
        "2027-01-01, 2027-04-01, claim.outside-dates",
        "2027-01-01, 2027-01-16, claim.not-yet-spent"
    })
    void refusesCostsOutsideTheAgreementAndThoseStillToCome(LocalDate from, LocalDate to, String code) {
        assertThat(code(() -> claims.draft(agreement, ClaimBasis.period(from, to), lead)))
                .isEqualTo(code);
    }

    @Test
    void refusesAClaimBeforeTheAgreementIsActiveAndBeforeItStarts() {
        clock.set(TestClock.START);
        var open = given.agreements.open(given.awards().round(pounds(100_000), null), pounds(50_000));
        assertThat(code(() -> claims.draft(open, milestone(0), lead))).isEqualTo("claim.agreement-not-active");
        assertThat(code(() -> claims.draft(agreement, milestone(0), lead))).isEqualTo("claim.before-start");
    }

    @Test
    void keepsWhoWorksForAPartnerAwayFromTheCheckAndTheApproval() {
        var id = submitted(0, 10_000);
        var application = awards.get(agreements.get(agreement).award()).application();
        var partner = given.awards().partner(application, Role.OFFICER, Role.APPROVER);
        assertThat(code(() -> claims.check(id, List.of(), partner))).isEqualTo("claim.own-organisation");
        claims.check(id, List.of(), officer);
        assertThat(code(() -> claims.approve(id, partner))).isEqualTo("claim.own-organisation");
    }

    @Test
    void keepsTheClaimantAwayFromTheCheckAndStrangersFromTheClaim() {
        var id = submitted(0, 10_000);
        var stranger = given.awards().person("Sam Stranger", Role.APPLICANT);
        OrganisationFixture.join(organisations, organisation, officer, Part.CONTRIBUTOR);
        assertThat(code(() -> claims.check(id, List.of(), officer))).isEqualTo("claim.own-organisation");
        assertThat(code(() -> claims.check(id, List.of(), lead))).isEqualTo("claim.own-organisation");
        assertThatThrownBy(() -> claims.withdraw(id, "Not ours", stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> claims.draft(agreement, milestone(1), stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> claims.visible(id, SignedIn.of(people.get(stranger))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aContributorWritesButOnlyALeadOrSignatorySubmits() {
        var helper = given.awards().person("Helper", Role.APPLICANT);
        OrganisationFixture.join(organisations, organisation, helper, Part.CONTRIBUTOR);
        var id = given.written(agreement, milestone(0), pounds(10_000), helper);
        assertThat(code(() -> claims.submit(id, helper))).isEqualTo("claim.not-yours-to-submit");
        claims.submit(id, lead);
    }

    @Test
    void staffDoNotSeeADraft() {
        var id = given.written(agreement, milestone(0), pounds(10_000), lead);
        var reader = SignedIn.of(people.get(officer));
        assertThatThrownBy(() -> claims.visible(id, reader)).isInstanceOf(NotFound.class);
        assertThat(claims.list(ClaimFilter.ALL, officer, null, 50).items()).isEmpty();
        claims.submit(id, lead);
        assertThat(claims.visible(id, reader).id()).isEqualTo(id);
        assertThat(claims.list(new ClaimFilter(round, Set.of(Status.SUBMITTED), "a.1"), officer, null, 50)
                        .items())
                .singleElement()
                .satisfies(row -> assertThat(row.payable()).isEqualTo(pounds(10_000)));
        assertThat(claims.list(new ClaimFilter(null, Set.of(Status.PAID), null), officer, null, 50)
                        .items())
                .isEmpty();
    }

    @Test
    void anApproversLimitCoversEverythingApprovedForTheOrganisationInTheRound() {
        var first = checked(0, 30_000);
        claims.approve(first, approver);
        var second = checked(1, 20_001);
        assertThat(claims.headroom(claims.get(second), approver).covers(pounds(20_001)))
                .isFalse();
        assertThat(code(() -> claims.approve(second, approver))).isEqualTo("claim.above-limit");
        var noLimit = given.awards().person("No Limit", Role.APPROVER);
        assertThat(code(() -> claims.approve(second, noLimit))).isEqualTo("claim.no-limit");
        assertThat(code(() -> claims.approve(second, officer))).isEqualTo("claim.own-check");
        assertThat(pot().payable()).isEqualTo(pounds(30_000));
    }

    @Test
    void aReturnedClaimGoesBackToTheClaimantAndComesAgain() {
        var id = submitted(0, 30_000);
        claims.returnToClaimant(id, "The payslips are missing", officer);
        assertThat(queue.of(Set.of(id.value()))).singleElement().satisfies(item -> {
            assertThat(item.event()).isEqualTo("ClaimResubmitted");
            assertThat(item.groups()).containsExactly("organisation/" + organisation.value());
        });
        assertThat(letter(id).body()).contains("The payslips are missing");
        claims.attach(id, "payslips.csv", file("who,what\nAda,1\n"), lead);
        claims.submit(id, lead);
        assertThat(waitsFor(id)).containsExactly("ClaimChecked");
        assertThat(claims.get(id).reference()).endsWith("/A.1");
        assertThat(claims.evidence(claims.get(id))).hasSize(2);
    }

    @Test
    void unlinksEvidenceFromADraftOnly() {
        var id = given.written(agreement, milestone(0), pounds(10_000), lead);
        var file = claims.get(id).evidence().getFirst().document();
        claims.detach(id, file, lead);
        assertThat(code(() -> claims.submit(id, lead))).isEqualTo("claim.no-evidence");
        assertThatThrownBy(() -> claims.detach(id, file, lead)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> claims.evidence(id, file, SignedIn.of(people.get(lead))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isNotSubmittedWithAFileInWhichTheVirusCheckFoundSomething() {
        var id = given.written(agreement, milestone(0), pounds(10_000), lead);
        var file = claims.get(id).evidence().getFirst().document();
        quarantine(file);
        assertThat(code(() -> claims.submit(id, lead))).isEqualTo("document.quarantined");
        claims.detach(id, file, lead);
        claims.attach(id, "payslips.csv", file("who,what\nAda,1\n"), lead);
        claims.submit(id, lead);
    }

    @Test
    void isNeitherCheckedNorApprovedWithAFileInWhichTheVirusCheckFoundSomething() {
        var id = submitted(0, 10_000);
        var file = claims.get(id).evidence().getFirst().document();
        claims.check(id, List.of(), officer);
        quarantine(file);
        assertThat(code(() -> claims.approve(id, approver))).isEqualTo("document.quarantined");
        claims.sendBack(id, "The payslips are not safe to open", approver);
        assertThat(code(() -> claims.check(id, List.of(), officer))).isEqualTo("document.quarantined");
        claims.returnToClaimant(id, "The payslips are not safe to open", officer);
        claims.detach(id, file, lead);
    }

    private void quarantine(DocumentId file) {
        jdbc.sql("""
                insert into document_scan (document, state, threat, scanned_at, next_attempt_at)
                values (:id, 'QUARANTINED', 'Test', now(), now())
                """).param("id", file.value()).update();
    }

    @Test
    void anAgreementDoesNotCloseWhileAClaimIsOpen() {
        submitted(0, 10_000);
        agreements.reach(agreement, 0, officer);
        agreements.reach(agreement, 1, officer);
        agreements.completeDelivery(agreement, officer);
        assertThat(code(() -> agreements.close(agreement, officer))).isEqualTo("claim.still-open");
    }

    @Test
    void closingEndsDraftsAndNothingCanBeClaimedAfterwards() {
        var draft = claims.draft(agreement, milestone(1), lead);
        claims.reject(submitted(0, 10_000), "Spent on another project", officer);
        agreements.reach(agreement, 0, officer);
        agreements.reach(agreement, 1, officer);
        agreements.completeDelivery(agreement, officer);
        agreements.close(agreement, officer);
        assertThat(claims.get(draft).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(code(() -> claims.draft(agreement, milestone(0), lead))).isEqualTo("claim.agreement-over");
        assertThat(pot().available()).isEqualTo(pounds(100_000));
    }

    @Test
    void nothingIsClaimedApprovedOrPaidWhileTheAgreementIsSuspended() {
        var approved = checked(0, 10_000);
        claims.approve(approved, approver);
        var waiting = checked(1, 10_000);
        agreements.suspend(agreement, "The project leader left", officer);
        assertThat(code(() -> claims.draft(agreement, period(), lead))).isEqualTo("claim.agreement-suspended");
        assertThat(code(() -> claims.approve(waiting, approver))).isEqualTo("claim.agreement-suspended");
        assertThat(payments.due().payments()).isZero();
        assertThat(payments.due().waiting()).isEqualTo(1);
        agreements.resume(agreement, "There is another one", officer);
        claims.approve(waiting, approver);
        assertThat(payments.due().payments()).isEqualTo(2);
    }

    @Test
    void terminationEndsWhatIsNotApproved() {
        var approved = checked(0, 10_000);
        claims.approve(approved, approver);
        var open = submitted(1, 10_000);
        agreements.terminate(agreement, "Gave up", officer);
        assertThat(claims.get(open).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(waitsFor(open)).isEmpty();
        assertThat(claims.get(approved).status()).isEqualTo(Status.APPROVED);
        assertThat(pot().payable()).isEqualTo(pounds(10_000));
    }

    private static ClaimBasis period() {
        return ClaimBasis.period(day("2026-10-01"), day("2026-10-31"));
    }

    private ClaimId submitted(int milestone, long amount) {
        return given.submitted(agreement, milestone(milestone), pounds(amount), lead);
    }

    private ClaimId checked(int milestone, long amount) {
        var id = submitted(milestone, amount);
        claims.check(id, List.of(), officer);
        return id;
    }

    /** All that is due, at the bank. */
    private PaymentRunId released() {
        var run = runs.prepareAll(given.agreements.finance);
        runs.authorise(run, given.awards().person("Second Finance", Role.FINANCE));
        timers.runDue();
        return run;
    }

    private List<String> waitsFor(ClaimId id) {
        return queue.of(Set.of(id.value())).stream().map(WorkItem::event).toList();
    }

    private Letter letter(ClaimId about) {
        return letters.list(null, null, 50).items().stream()
                .filter(letter -> about.value().equals(letter.about()))
                .findFirst()
                .orElseThrow();
    }

    private Pot pot() {
        return pots.get(new PotId(round.value()));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static String code(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).code();
    }
}
