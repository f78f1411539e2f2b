package org.almoner.agreement;

import static java.util.Objects.requireNonNull;
import static org.almoner.shared.Sterling.ZERO;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.award.AwardFixture;
import org.almoner.award.Awards;
import org.almoner.document.Documents;
import org.almoner.fund.RoundId;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.organisation.BankAccounts;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.shared.Id;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.almoner.workflow.WorkItem;
import org.almoner.workflow.WorkQueue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.annotation.Transactional;

/** From the accepted offer to the committed money, and on to the end of the agreement. */
@AlmonerTest
@Transactional
class AgreementsTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Agreements agreements;

    @Autowired
    Signatures signatures;

    @Autowired
    Checklists checklists;

    @Autowired
    BankAccounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Awards awards;

    @Autowired
    Documents documents;

    @Autowired
    Pots pots;

    @Autowired
    People people;

    @Autowired
    WorkQueue queue;

    AgreementFixture made;
    AwardFixture given;
    RoundId round;

    @BeforeEach
    void aRound() {
        made = AgreementFixture.in(beans);
        given = made.given;
        round = given.round(pounds(100_000), null);
    }

    @Test
    void opensWithTheAcceptedOfferAndAsksForSignatureChecksAndAccount() {
        var agreement = agreements.get(made.open(round, pounds(60_000)));
        assertThat(agreement.status()).isEqualTo(Agreement.Status.OPEN);
        assertThat(agreement.startsOn()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(agreement.endsOn()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(agreement.milestones())
                .extracting(Milestone::amount)
                .containsExactly(pounds(30_000), pounds(30_000));
        assertThat(waitingFor(agreement.id()))
                .containsExactlyInAnyOrder("AgreementSigned", "DueDiligenceCompleted", "PayeeNamed");
        assertThat(given.pot(round).committed()).isEqualTo(ZERO);
    }

    @Test
    void cutsMilestonesAndFinancialYearsToTheMoneyAwardedWithoutLosingAPenny() {
        var amount = Money.parse("GBP 50000.01");
        var award = given.proposed(round, given.organisation(made.lead), made.lead, pounds(60_000), "4");
        var agreement = agreements.get(made.open(award, AwardFixture.recommend(amount)));
        assertThat(sum(agreement.milestones().stream().map(Milestone::amount))).isEqualTo(amount);
        assertThat(sum(agreement.profile().stream().map(Instalment::amount))).isEqualTo(amount);
        assertThat(agreement.conditions())
                .anySatisfy(condition -> assertThat(condition).contains("£60,000.00", "£50,000.01"))
                .anySatisfy(condition -> assertThat(condition).contains("Enough for the first phase."));
    }

    @Test
    void printsWhatIsSignedAndKeepsItsDigest() {
        var agreement = agreements.get(made.open(round, pounds(60_000)));
        var paper = documents.get(requireNonNull(agreement.document()));
        assertThat(paper.mediaType()).isEqualTo("application/pdf");
        assertThat(paper.sha256()).isEqualTo(agreement.documentHash());
        made.sign(agreement.id());
        assertThat(requireNonNull(agreements.get(agreement.id()).signed()).sha256())
                .isEqualTo(paper.sha256());
    }

    @Test
    void commitsTheMoneyOnceBothHaveSignedTheChecksAreMadeAndTheAccountIsVerified() {
        var id = made.open(round, pounds(55_000));
        signatures.sign(id, new Signature("  ada   OKAFOR ", true, hash(id)), made.lead);
        assertThat(waitingFor(id)).contains("AgreementCountersigned");
        made.countersign(id);
        made.vet(id);
        assertThat(agreements.get(id).status()).isEqualTo(Agreement.Status.OPEN);
        made.payee(id);
        var active = agreements.get(id);
        assertThat(active.status()).isEqualTo(Agreement.Status.ACTIVE);
        var signed = requireNonNull(active.signed());
        assertThat(signed.name()).isEqualTo("ada   OKAFOR");
        assertThat(signed.at()).isEqualTo(TestClock.START);
        assertThat(given.pot(round).committed()).isEqualTo(pounds(55_000));
        assertThat(given.pot(round).reserved()).isEqualTo(ZERO);
        assertThat(given.balanced(round)).isTrue();
    }

    @Test
    void asksForAnotherAccountWhenOneIsRejectedAndForNoneWhenOneIsVerified() {
        var id = made.open(round, pounds(20_000));
        var organisation = agreements.get(id).organisation();
        var account = accounts.enter(organisation, "Example", "089999", "66374958", made.lead);
        assertThat(waitingFor(id)).contains("PayeeVerified").doesNotContain("PayeeNamed");
        accounts.reject(account, "No such account", made.finance);
        assertThat(waitingFor(id)).contains("PayeeNamed").doesNotContain("PayeeVerified");
        made.payee(id);
        assertThat(waitingFor(id)).doesNotContain("PayeeNamed", "PayeeVerified");
        assertThat(agreements.get(id).payee()).isEqualTo(Payee.VERIFIED);
    }

    @Test
    void refusesAnotherNameAnotherTextMissingConsentAndASecondSignature() {
        var id = made.open(round, pounds(60_000));
        refused("agreement.name-differs", () -> sign(id, "Ada Okafo", true, hash(id)));
        refused("agreement.not-agreed", () -> sign(id, "Ada Okafor", false, hash(id)));
        refused("agreement.document-differs", () -> sign(id, "Ada Okafor", true, "0".repeat(64)));
        made.sign(id);
        refused("agreement.already-signed", () -> made.sign(id));
    }

    @Test
    void refusesASignatureByAnyoneButASignatory() {
        var id = made.open(round, pounds(60_000));
        var helper = given.person("Helper", Role.APPLICANT);
        var organisation = agreements.get(id).organisation();
        OrganisationFixture.join(organisations, organisation, helper, Part.CONTRIBUTOR);
        refused("agreement.not-signatory", () -> signatures.sign(id, new Signature("Helper", true, hash(id)), helper));
        var stranger = given.person("Stranger", Role.APPLICANT);
        assertThatThrownBy(() -> signatures.sign(id, new Signature("Stranger", true, hash(id)), stranger))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isCountersignedOnlyWithinTheLimitAndNotByWhoDecided() {
        var id = made.open(round, pounds(60_000));
        refused("agreement.not-signed", () -> made.countersign(id));
        made.sign(id);
        refused("agreement.approver-only", () -> signatures.countersign(id, made.officer));
        var small = given.person("Small Budget", pounds(59_999), Role.APPROVER);
        refused("award.above-limit", () -> signatures.countersign(id, small));
        refused("award.no-limit", () -> signatures.countersign(id, given.person("No Budget", Role.APPROVER)));
        var admin = given.person("Admin", Role.ADMIN);
        people.changeRoles(made.chair, Set.of(Role.PANEL, Role.APPROVER), admin);
        people.changeLimit(made.chair, pounds(1_000_000), admin);
        refused("agreement.own-decision", () -> signatures.countersign(id, made.chair));
        made.countersign(id);
        refused("agreement.already-countersigned", () -> made.countersign(id));
    }

    @Test
    void aCheckThatIsNotPassedStopsTheAgreementUnlessItIsOverriddenForAReason() {
        var id = made.open(round, pounds(20_000));
        refused("agreement.checks-missing", () -> checklists.complete(id, List.of(), "", made.officer));
        refused("agreement.check-note-needed", () -> new CheckResult(Check.SANCTIONS, false, " "));
        var results = Stream.of(Check.values())
                .map(check -> new CheckResult(check, check != Check.ACCOUNTS, check == Check.ACCOUNTS ? "Late" : ""))
                .toList();
        refused("agreement.diligence-failed", () -> checklists.complete(id, results, "", made.officer));
        refused("agreement.officer-only", () -> checklists.complete(id, results, "New company", made.approver));
        checklists.complete(id, results, "New company", made.officer);
        assertThat(requireNonNull(agreements.get(id).vetted()).override()).isEqualTo("New company");
        assertThat(checklists.of(id))
                .filteredOn(result -> !result.passed())
                .extracting(CheckResult::item)
                .containsExactly(Check.ACCOUNTS);
        refused("agreement.already-vetted", () -> made.vet(id));
    }

    @Test
    void isSuspendedAndResumedForAReason() {
        var id = made.active(round, pounds(20_000));
        refused("agreement.reason-needed", () -> agreements.suspend(id, " ", made.officer));
        agreements.suspend(id, "A complaint is looked into", made.officer);
        assertThat(agreements.claimable(id)).isFalse();
        assertThat(waitingFor(id)).contains("AgreementResumed");
        refused("agreement.not-possible-now", () -> agreements.suspend(id, "Again", made.officer));
        agreements.resume(id, "The complaint was unfounded", made.officer);
        assertThat(agreements.claimable(id)).isTrue();
        assertThat(waitingFor(id)).doesNotContain("AgreementResumed");
    }

    @Test
    void terminationReturnsTheOutstandingCommitment() {
        var id = made.active(round, pounds(20_000));
        pots.owe(pot(), agreements.get(id).award().value(), id.value(), "claim", pounds(5_000), null);
        agreements.terminate(id, "The company was wound up", made.officer);
        assertThat(agreements.get(id).status()).isEqualTo(Agreement.Status.TERMINATED);
        assertThat(given.pot(round).committed()).isEqualTo(ZERO);
        assertThat(given.pot(round).payable()).isEqualTo(pounds(5_000));
        assertThat(given.pot(round).available()).isEqualTo(pounds(95_000));
        assertThat(waitingFor(id)).isEmpty();
        refused("agreement.not-possible-now", () -> agreements.terminate(id, "Again", made.officer));
    }

    @Test
    void terminationBeforeItTakesEffectOffersTheMoneyToTheNext() {
        var id = made.open(round, pounds(60_000));
        agreements.terminate(id, "They changed their mind", made.officer);
        assertThat(given.pot(round).available()).isEqualTo(pounds(100_000));
        assertThat(waitingFor(id)).isEmpty();
    }

    @Test
    void isVisibleToItsOrganisationAndStaffAndListedWithoutStrangers() {
        var id = made.active(round, pounds(20_000));
        assertThat(listed(made.lead, Role.APPLICANT)).contains(id);
        assertThat(listed(made.officer, Role.OFFICER)).contains(id);
        assertThat(listed(given.person("Stranger", Role.APPLICANT), Role.APPLICANT))
                .doesNotContain(id);
        var overdue = new AgreementFilter(round, Set.of(), AgreementFilter.Due.OVERDUE);
        assertThat(agreements
                        .list(overdue, signedIn(made.officer, Role.OFFICER), null, 10)
                        .items())
                .isEmpty();
    }

    private List<AgreementId> listed(PersonId reader, Role role) {
        return agreements.list(AgreementFilter.ALL, signedIn(reader, role), null, 50).items().stream()
                .map(AgreementRow::id)
                .toList();
    }

    private static SignedIn signedIn(PersonId person, Role role) {
        return new SignedIn(person, "Somebody", "somebody@almoner.test", Set.of(role));
    }

    private void sign(AgreementId id, String name, boolean agreed, String hash) {
        signatures.sign(id, new Signature(name, agreed, hash), made.lead);
    }

    private String hash(AgreementId id) {
        return requireNonNull(agreements.get(id).documentHash());
    }

    private List<String> waitingFor(Id subject) {
        return queue.of(Set.of(subject.value())).stream().map(WorkItem::event).toList();
    }

    private PotId pot() {
        return new PotId(round.value());
    }

    private static Money sum(Stream<Money> amounts) {
        return Sterling.sum(amounts.toList());
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThat(catchThrowableOfType(Refusal.class, act).code()).isEqualTo(code);
    }
}
