package org.almoner.recovery;

import static org.almoner.shared.Sterling.ZERO;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.almoner.award.AwardFixture;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.ledger.Pots;
import org.almoner.notification.Letter;
import org.almoner.notification.Letters;
import org.almoner.shared.Refusal;
import org.almoner.support.AlmonerTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class RecoveriesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Recoveries recoveries;

    @Autowired
    Pots pots;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    PaidAward paid;
    PersonId finance;
    PersonId approver;

    @BeforeEach
    void tenThousandArePaid() {
        var given = AwardFixture.in(beans);
        paid = PaidAward.write(pots, jdbc);
        finance = given.person("Femi Finance", Role.FINANCE);
        approver = given.person("Ben Budget", pounds(5_000), Role.APPROVER);
        var lead = given.person("Ada Okafor", Role.APPLICANT);
        jdbc.sql("insert into member (organisation, person, part) values (:organisation, :person, 'LEAD')")
                .param("organisation", paid.organisation())
                .param("person", lead.value())
                .update();
    }

    @Test
    void asksMoneyBackAndTakesItIntoThePot() {
        var id = raise(pounds(4_000));
        assertThat(recoveries.get(id).reference()).isEqualTo("RPT-2026-0001/A/R.1");
        assertThat(recoveries.get(id).dueOn()).isEqualTo(TODAY.plusDays(28));
        assertThat(recoveries.recoverable(paid.agreement())).isEqualTo(pounds(6_000));
        var available = pots.get(paid.pot()).available();
        recoveries.receive(id, TODAY, "HSBC 12 RPT", finance);
        assertThat(pots.standing(paid.pot(), paid.award()).paid()).isEqualTo(pounds(6_000));
        assertThat(pots.standing(paid.pot(), paid.award()).recovered()).isEqualTo(ZERO);
        assertThat(pots.get(paid.pot()).available()).isEqualTo(available.plus(pounds(4_000)));
        assertThat(pots.balanced(paid.pot())).isTrue();
        assertThat(recoveries.get(id).status()).isEqualTo(Recovery.Status.RECEIVED);
    }

    @Test
    void writesToWhoeverAnswersForTheOrganisation() {
        var id = raise(pounds(4_000));
        recoveries.receive(id, TODAY, "HSBC 12 RPT", finance);
        var written = letters.list(null, null, 10).items().stream().map(Letter::subject);
        assertThat(written)
                .contains(
                        "RPT-2026-0001/A/R.1: please pay back £4,000", "RPT-2026-0001/A/R.1: we have received £4,000");
    }

    @Test
    void neverAsksForMoreThanWasPaidAndNotYetAskedFor() {
        raise(pounds(6_000));
        refuses("recovery.more-than-paid", () -> raise(pounds(4_000).plusMinor(1)));
        var second = raise(pounds(4_000));
        assertThat(recoveries.get(second).reference()).isEqualTo("RPT-2026-0001/A/R.2");
        refuses("recovery.more-than-paid", () -> raise(Money.parse("GBP 0.01")));
    }

    @Test
    void writesOffWithinTheLimitOfSomebodyElse() {
        var small = raise(pounds(5_000));
        var large = raise(pounds(4_000));
        refuses("recovery.approver-only", () -> recoveries.writeOff(small, "It is gone.", finance));
        refuses("recovery.write-off-reason-missing", () -> recoveries.writeOff(small, " ", approver));
        recoveries.writeOff(small, "The organisation was dissolved.", approver);
        assertThat(recoveries.get(small).status()).isEqualTo(Recovery.Status.WRITTEN_OFF);
        assertThat(pots.standing(paid.pot(), paid.award()).paid()).isEqualTo(pounds(10_000));
        assertThat(recoveries.get(large).status()).isEqualTo(Recovery.Status.RAISED);
    }

    @Test
    void oneDebtInSeveralPartsNeedsTheLimitOfTheWhole() {
        var halves = List.of(3_000L, 2_001L).stream()
                .map(amount -> recoveries.raise(
                        paid.agreement(), pounds(amount), Recovery.Reason.CLAWBACK, "You sold it.", finance))
                .toList();
        recoveries.writeOff(halves.getFirst(), "It is gone.", approver);
        refuses("recovery.above-limit-together", () -> recoveries.writeOff(halves.getLast(), "It is gone.", approver));
        assertThat(recoveries.writtenOff(paid.agreement())).isEqualTo(pounds(3_000));
    }

    @Test
    void refusesAWriteOffBeyondTheLimitOrByWhoRaisedIt() {
        var given = AwardFixture.in(beans);
        var both = given.person("Both", pounds(100_000), Role.FINANCE, Role.APPROVER);
        var none = given.person("None", Role.APPROVER);
        var id = recoveries.raise(
                paid.agreement(), pounds(5_001), Recovery.Reason.CLAWBACK, "You sold the equipment.", both);
        refuses("recovery.own", () -> recoveries.writeOff(id, "Never mind", both));
        refuses("recovery.above-limit", () -> recoveries.writeOff(id, "Never mind", approver));
        refuses("recovery.no-limit", () -> recoveries.writeOff(id, "Never mind", none));
    }

    @Test
    void endsOnlyOnce() {
        var id = raise(pounds(1_000));
        recoveries.receive(id, TODAY, "HSBC 12 RPT", finance);
        refuses("recovery.already-ended", () -> recoveries.receive(id, TODAY, "HSBC 12 RPT", finance));
        refuses("recovery.already-ended", () -> recoveries.writeOff(id, "Never mind", approver));
    }

    @Test
    void refusesAReceiptThatIsStillToComeOrHasNoReference() {
        var id = raise(pounds(1_000));
        refuses("recovery.received-in-future", () -> recoveries.receive(id, TODAY.plusDays(1), "HSBC", finance));
        refuses("recovery.bank-reference-missing", () -> recoveries.receive(id, TODAY, " ", finance));
        refuses("recovery.finance-only", () -> recoveries.receive(id, TODAY, "HSBC", approver));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBP 0", "GBP -1", "GBP 1000000000000"})
    void refusesAmountsThatCannotBe(String text) {
        var amount = Money.parse(text);
        refuses(amount.isPositive() ? "recovery.more-than-paid" : "pot.amount-not-positive", () -> raise(amount));
    }

    @Test
    void isRaisedByFinanceAndOfficersOnly() {
        refuses(
                "recovery.raiser-only",
                () -> recoveries.raise(paid.agreement(), pounds(1), Recovery.Reason.BREACH, "Why", approver));
        refuses(
                "recovery.text-missing",
                () -> recoveries.raise(paid.agreement(), pounds(1), Recovery.Reason.BREACH, "", finance));
    }

    private RecoveryId raise(Money amount) {
        return recoveries.raise(
                paid.agreement(), amount, Recovery.Reason.OVERPAYMENT, "The invoice was paid twice.", finance);
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
