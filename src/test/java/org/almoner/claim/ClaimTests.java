package org.almoner.claim;

import static org.almoner.form.CostCategory.EQUIPMENT;
import static org.almoner.form.CostCategory.STAFF;
import static org.almoner.shared.Sterling.ZERO;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.almoner.agreement.AgreementId;
import org.almoner.award.AwardId;
import org.almoner.claim.Claim.Status;
import org.almoner.document.DocumentId;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A claim of £12,000 for staff and £8,000 for equipment. */
class ClaimTests {

    static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    static final ClaimBasis BASIS = ClaimBasis.milestone(0, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    static final Headroom WIDE = new Headroom(pounds(1_000_000), ZERO);

    final PersonId lead = PersonId.next();
    final PersonId officer = PersonId.next();
    final PersonId approver = PersonId.next();

    @Test
    void goesFromDraftToPaid() {
        var claim = submitted();
        assertThat(claim.reference()).isEqualTo("LSD-2026-0042/A.3");
        claim.check(List.of(), officer, NOW);
        assertThat(claim.approve(WIDE, approver, NOW).amount()).isEqualTo(pounds(20_000));
        assertThat(claim.pay(NOW).amount()).isEqualTo(pounds(20_000));
        assertThat(claim.status()).isEqualTo(Status.PAID);
    }

    @Test
    void addsUpWhatIsClaimedDisallowedAndPayable() {
        var claim = submitted();
        var checked = claim.check(List.of(new Disallowance(1, pounds(3_000), "A gaming chair")), officer, NOW);
        assertThat(checked.amount()).isEqualTo(pounds(17_000));
        assertThat(claim.claimed()).isEqualTo(pounds(20_000));
        assertThat(claim.disallowed()).isEqualTo(pounds(3_000));
        assertThat(claim.lines().get(1).reason()).isEqualTo("A gaming chair");
        assertThat(claim.lines().getFirst().disallowed()).isEqualTo(ZERO);
    }

    @Test
    void aSecondCheckReplacesTheFirst() {
        var claim = submitted();
        claim.check(List.of(new Disallowance(0, pounds(1), "Rounding")), officer, NOW);
        claim.sendBack("It is the chair that we do not pay", approver);
        assertThat(claim.checkedBy()).isNull();
        claim.check(List.of(new Disallowance(1, pounds(8_000), "A gaming chair")), officer, NOW);
        assertThat(claim.disallowed()).isEqualTo(pounds(8_000));
    }

    @Test
    void refusesToDisallowMoreThanTheCostOrACostThatIsNotThere() {
        var claim = submitted();
        assertThat(code(() -> claim.check(List.of(cut(1, "8000.01")), officer, NOW)))
                .isEqualTo("claim.disallows-too-much");
        assertThat(code(() -> claim.check(List.of(cut(2, "1.00")), officer, NOW)))
                .isEqualTo("claim.no-such-line");
        assertThat(code(() -> claim.check(List.of(cut(-1, "1.00")), officer, NOW)))
                .isEqualTo("claim.no-such-line");
        assertThat(code(() -> claim.check(List.of(cut(0, "1.00"), cut(0, "2.00")), officer, NOW)))
                .isEqualTo("claim.line-twice");
        assertThat(code(() -> cut(0, "0.00"))).isEqualTo("claim.disallows-nothing");
        assertThat(code(() -> cut(0, "-1.00"))).isEqualTo("claim.disallows-nothing");
        assertThat(code(() -> new Disallowance(0, pounds(1), " \n"))).isEqualTo("claim.reason-needed");
        assertThat(claim.status()).isEqualTo(Status.SUBMITTED);
        assertThat(claim.disallowed()).isEqualTo(ZERO);
    }

    @Test
    void refusesToCheckAClaimOfWhichNothingIsLeft() {
        var claim = submitted();
        assertThat(code(() -> claim.check(List.of(cut(0, "12000.00"), cut(1, "8000.00")), officer, NOW)))
                .isEqualTo("claim.nothing-payable");
    }

    @Test
    void refusesMoreThanIsLeftToThePenny() {
        var claim = written();
        assertThat(code(() -> claim.submit(1, "A", pounds(20_000).minus(Sterling.pence(1)), lead, NOW)))
                .isEqualTo("claim.above-left");
        claim.submit(1, "A", pounds(20_000), lead, NOW);
        assertThat(claim.status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void refusesAClaimWithoutCostsOrEvidence() {
        var claim = draft();
        assertThat(code(() -> claim.submit(1, "A", pounds(1), lead, NOW))).isEqualTo("claim.no-lines");
        claim.save(BASIS, costs(), lead);
        assertThat(code(() -> claim.submit(1, "A", pounds(50_000), lead, NOW))).isEqualTo("claim.no-evidence");
    }

    @Test
    void keepsCheckerApproverAndClaimantApart() {
        var claim = submitted();
        assertThat(code(() -> claim.check(List.of(), lead, NOW))).isEqualTo("claim.own-claim");
        claim.check(List.of(), officer, NOW);
        assertThat(code(() -> claim.approve(WIDE, officer, NOW))).isEqualTo("claim.own-check");
    }

    @Test
    void asksForALimitThatCoversThisAndWhatWasApprovedBefore() {
        var claim = submitted();
        claim.check(List.of(), officer, NOW);
        assertThat(code(() -> claim.approve(new Headroom(null, ZERO), approver, NOW)))
                .isEqualTo("claim.no-limit");
        assertThat(code(() -> claim.approve(new Headroom(pounds(30_000), pounds(10_001)), approver, NOW)))
                .isEqualTo("claim.above-limit");
        claim.approve(new Headroom(pounds(30_000), pounds(10_000)), approver, NOW);
        assertThat(claim.approvedBy()).isEqualTo(approver);
    }

    @Test
    void aReturnedClaimIsChangedAndKeepsItsReference() {
        var claim = submitted();
        claim.returnToClaimant("The payslips are missing", officer);
        assertThat(claim.reason()).isEqualTo("The payslips are missing");
        claim.save(BASIS, List.of(ClaimLine.of(STAFF, "Two researchers", pounds(9_000))), lead);
        claim.resubmit(pounds(9_000), lead, NOW);
        assertThat(claim.reference()).isEqualTo("LSD-2026-0042/A.3");
        assertThat(claim.claimed()).isEqualTo(pounds(9_000));
        assertThat(claim.reason()).isNull();
    }

    @Test
    void refusesToReturnOrRejectWithoutAReason() {
        var claim = submitted();
        assertThat(code(() -> claim.returnToClaimant(" ", officer))).isEqualTo("claim.reason-needed");
        assertThat(code(() -> claim.reject("", officer))).isEqualTo("claim.reason-needed");
        assertThat(claim.status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void nothingChangesAfterItWasSubmitted() {
        var claim = submitted();
        assertThat(code(() -> claim.save(BASIS, costs(), lead))).isEqualTo("claim.not-possible-now");
        assertThat(code(() -> claim.attach(DocumentId.next(), "a.pdf", lead))).isEqualTo("claim.not-possible-now");
        assertThat(code(() -> claim.submit(4, "A", pounds(50_000), lead, NOW))).isEqualTo("claim.not-possible-now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-1.00", "1000000000000.00"})
    void refusesACostThatIsNone(String amount) {
        assertThat(code(() -> ClaimLine.of(STAFF, "Staff", Money.parse("GBP " + amount))))
                .isEqualTo("claim.amount-impossible");
    }

    @Test
    void refusesACostInAnotherCurrencyOrWithoutAName() {
        assertThat(code(() -> ClaimLine.of(STAFF, "Staff", Money.of(CurrencyUnit.EUR, 5))))
                .isEqualTo("claim.amount-impossible");
        assertThat(code(() -> ClaimLine.of(STAFF, " \n ", pounds(5)))).isEqualTo("claim.description-missing");
        assertThat(code(() -> ClaimLine.of(STAFF, "x".repeat(201), pounds(5)))).isEqualTo("claim.description-long");
    }

    @Test
    void refusesMoreCostsThanAnyoneChecks() {
        var many = Collections.nCopies(101, ClaimLine.of(STAFF, "Staff", pounds(1)));
        assertThat(code(() -> draft().save(BASIS, many, lead))).isEqualTo("claim.too-many-lines");
    }

    @Test
    void periodsClashWhenTheyShareADayAndMilestonesWhenTheyAreTheSame() {
        var october = period("2026-10-01", "2026-10-31");
        assertThat(october.clashes(period("2026-10-31", "2026-11-30"))).isTrue();
        assertThat(october.clashes(period("2026-11-01", "2026-11-30"))).isFalse();
        assertThat(october.clashes(BASIS)).isFalse();
        assertThat(BASIS.clashes(ClaimBasis.milestone(1, BASIS.from(), BASIS.to())))
                .isFalse();
        assertThat(BASIS.clashes(ClaimBasis.milestone(0, BASIS.to(), BASIS.to())))
                .isTrue();
        assertThat(code(() -> period("2026-10-02", "2026-10-01"))).isEqualTo("claim.dates-reversed");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"APPROVED", "PAID", "REJECTED", "WITHDRAWN"})
    void whatIsDecidedCannotBeWithdrawn(Status status) {
        var claim = submitted();
        reach(claim, status);
        assertThat(code(() -> claim.withdraw("No", lead))).isEqualTo("claim.not-possible-now");
    }

    private void reach(Claim claim, Status status) {
        if (status == Status.REJECTED) claim.reject("Not eligible", officer);
        if (status == Status.WITHDRAWN) claim.withdraw("A mistake", lead);
        if (status != Status.APPROVED && status != Status.PAID) return;
        claim.check(List.of(), officer, NOW);
        claim.approve(WIDE, approver, NOW);
        if (status == Status.PAID) claim.pay(NOW);
    }

    private Claim draft() {
        return new Claim(
                ClaimId.next(),
                AgreementId.next(),
                AwardId.next(),
                RoundId.next(),
                OrganisationId.next(),
                NOW,
                lead,
                BASIS,
                List.of(),
                List.of(),
                ZERO,
                ZERO,
                Status.DRAFT);
    }

    private Claim written() {
        var claim = draft();
        claim.save(BASIS, costs(), lead);
        claim.attach(DocumentId.next(), "payslips.pdf", lead);
        return claim;
    }

    private Claim submitted() {
        var claim = written();
        claim.submit(3, "LSD-2026-0042/A", pounds(50_000), lead, NOW);
        return claim;
    }

    private static List<ClaimLine> costs() {
        return List.of(
                ClaimLine.of(STAFF, "Two researchers", pounds(12_000)),
                ClaimLine.of(EQUIPMENT, "Servers", pounds(8_000)));
    }

    private static Disallowance cut(int line, String amount) {
        return new Disallowance(line, Money.parse("GBP " + amount), "Not part of the project");
    }

    private static ClaimBasis period(String from, String to) {
        return ClaimBasis.period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static String code(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).code();
    }
}
