package org.almoner.ledger;

import static org.almoner.shared.Sterling.ZERO;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.UUID;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of committed money: owed, paid, recovered, given back, moved to another pot. */
@AlmonerTest
@Transactional
class LifeOfMoneyTests {

    @Autowired
    Pots pots;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final PotId pot = PotId.next();
    private final UUID award = UUID.randomUUID();
    private final UUID claim = UUID.randomUUID();
    private final UUID payment = UUID.randomUUID();

    @BeforeEach
    void commitSixtyOfAHundredThousand() {
        pots.open(pot, "Safer streams", pounds(100_000), null);
        pots.reserve(pot, award, "T-0001/A", pounds(60_000), null);
        pots.commit(pot, award, "T-0001/A", null);
    }

    @Test
    void goesTheWholeWayAndComesBack() {
        owe(claim, pounds(20_000));
        pay(payment, pounds(20_000));
        var recovery = UUID.randomUUID();
        pots.recover(pot, award, recovery, "T-0001/A/R.1", pounds(5_000), null);
        stands(ZERO, pounds(40_000), ZERO, pounds(15_000), pounds(5_000));
        pots.restore(pot, award, recovery, "T-0001/A/R.1", pounds(5_000), null);
        pots.decommit(pot, award, UUID.randomUUID(), "T-0001/A", pounds(40_000), null);
        stands(ZERO, ZERO, ZERO, pounds(15_000), ZERO);
        assertThat(pots.standing(pot, award).spent()).isEqualTo(pounds(15_000));
        assertThat(pots.get(pot).available()).isEqualTo(pounds(85_000));
        assertThat(pots.balanced(pot)).isTrue();
    }

    @Test
    void refusesAPennyMoreThanIsLeftToClaim() {
        owe(claim, pounds(59_999));
        refuses(
                "pot.commitment-exceeded",
                () -> owe(UUID.randomUUID(), pounds(1).plusMinor(1)));
        owe(UUID.randomUUID(), pounds(1));
        refuses("pot.commitment-exceeded", () -> owe(UUID.randomUUID(), Money.parse("GBP 0.01")));
    }

    @Test
    void oneAwardNeverSpendsTheMoneyOfAnother() {
        var other = UUID.randomUUID();
        pots.reserve(pot, other, "T-0002/A", pounds(40_000), null);
        pots.commit(pot, other, "T-0002/A", null);
        refuses("pot.commitment-exceeded", () -> owe(claim, pounds(60_001)));
        owe(claim, pounds(60_000));
        refuses("pot.payable-exceeded", () -> pots.pay(pot, other, payment, "T-0002/A.1", pounds(1), null));
        refuses(
                "pot.paid-exceeded",
                () -> pots.recover(pot, other, UUID.randomUUID(), "T-0002/A/R.1", pounds(1), null));
        refuses(
                "pot.recovered-exceeded",
                () -> pots.restore(pot, other, UUID.randomUUID(), "T-0002/A/R.1", pounds(1), null));
    }

    @Test
    void oneSourceMovesMoneyOnce() {
        owe(claim, pounds(10));
        refuses("pot.already-owed", () -> owe(claim, pounds(10)));
        pay(payment, pounds(5));
        refuses("pot.already-paid", () -> pay(payment, pounds(5)));
        pots.recover(pot, award, payment, "T-0001/A/R.1", pounds(2), null);
        refuses("pot.already-recovered", () -> pots.recover(pot, award, payment, "T-0001/A/R.1", pounds(2), null));
    }

    @Test
    void takesBackAllThatWasOwedForOneClaim() {
        owe(claim, pounds(10_000));
        pots.disown(pot, award, claim, "T-0001/A.1", null);
        stands(ZERO, pounds(60_000), ZERO, ZERO, ZERO);
        refuses("pot.already-disowned", () -> pots.disown(pot, award, claim, "T-0001/A.1", null));
        refuses("pot.not-owed", () -> pots.disown(pot, award, UUID.randomUUID(), "T-0001/A.2", null));
        refuses("pot.already-owed", () -> owe(claim, pounds(10_000)));
    }

    @Test
    void takesNothingBackThatWasPaid() {
        owe(claim, pounds(10_000));
        pay(payment, pounds(10_000));
        refuses("pot.payable-exceeded", () -> pots.disown(pot, award, claim, "T-0001/A.1", null));
    }

    @Test
    void movesAvailableMoneyAndBothCeilings() {
        var to = PotId.next();
        pots.open(to, "Follow-on", pounds(10_000), null);
        pots.transfer(pot, to, claim, "More for follow-on", pounds(40_000), null);
        assertThat(pots.get(pot).ceiling()).isEqualTo(pounds(60_000));
        assertThat(pots.get(pot).available()).isEqualTo(ZERO);
        assertThat(pots.get(to).ceiling()).isEqualTo(pounds(50_000));
        assertThat(pots.get(to).available()).isEqualTo(pounds(50_000));
        refuses("pot.already-transferred-out", () -> pots.transfer(to, pot, claim, "Again", pounds(1), null));
        refuses("pot.insufficient", () -> pots.transfer(pot, to, payment, "Too much", pounds(1), null));
        refuses("pot.transfer-to-itself", () -> pots.transfer(to, to, payment, "Round in circles", pounds(1), null));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> pots.transfer(to, PotId.next(), payment, "Nowhere", pounds(1), null));
        assertThat(pots.balanced(pot) && pots.balanced(to)).isTrue();
    }

    @Test
    void withdrawsWhatIsLeftOnce() {
        pots.withdraw(pot, claim, "T", null);
        assertThat(pots.get(pot).ceiling()).isEqualTo(pounds(60_000));
        refuses("pot.already-withdrawn", () -> pots.withdraw(pot, claim, "T", null));
        pots.withdraw(pot, payment, "T", null);
        assertThat(pots.entries(pot, null, 1).items()).extracting(Entry::source).containsExactly(claim);
        assertThat(pots.balanced(pot)).isTrue();
    }

    @Test
    void readsTheBalancesAsTheyWereAtAnyInstant() {
        var before = clock.instant();
        clock.advance(Duration.ofDays(1));
        owe(claim, pounds(20_000));
        clock.advance(Duration.ofDays(1));
        pay(payment, pounds(20_000));
        assertThat(pots.at(pot, before).committed()).isEqualTo(pounds(60_000));
        assertThat(pots.at(pot, before.plus(Duration.ofDays(1))).payable()).isEqualTo(pounds(20_000));
        assertThat(pots.at(pot, clock.instant())).isEqualTo(pots.get(pot));
        assertThat(pots.allAt(clock.instant())).contains(pots.get(pot));
        assertThat(pots.at(pot, before.minusSeconds(1)).ceiling()).isEqualTo(ZERO);
        assertThat(pots.allAt(before.minusSeconds(1))).extracting(Pot::id).doesNotContain(pot);
    }

    @Test
    void hasZerosForASubjectItNeverHeardOf() {
        assertThat(pots.standing(pot, UUID.randomUUID())).isEqualTo(new Standing(ZERO, ZERO, ZERO, ZERO, ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBP 0", "GBP -1", "GBP 1000000000000"})
    void refusesAmountsThatNobodyCanMove(String text) {
        var amount = Money.parse(text);
        var code = amount.isPositive() ? "exceeded" : "not-positive";
        refuses(code, () -> owe(claim, amount));
        refuses(code, () -> pay(claim, amount));
        refuses(code, () -> pots.recover(pot, award, claim, "T-0001/A", amount, null));
        refuses(code, () -> pots.restore(pot, award, claim, "T-0001/A", amount, null));
        refuses(code, () -> pots.decommit(pot, award, claim, "T-0001/A", amount, null));
        refuses(
                amount.isPositive() ? "insufficient" : code,
                () -> pots.reserve(pot, UUID.randomUUID(), "T-0002/A", amount, null));
    }

    @Test
    void knowsNoTenthOfAPenny() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.parse("GBP 0.001"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update commitment set committed = committed - 1 where subject = '%s'",
                "update commitment set committed = committed - 1, paid = paid + 1 where subject = '%s'",
                "delete from commitment where subject = '%s'"
            })
    void seesACommitmentThatDoesNotComeFromEntries(String sql) {
        jdbc.sql(sql.formatted(award)).update();
        assertThat(pots.balanced(pot)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'owed', 'AVAILABLE', 'PAYABLE'", "'paid', 'COMMITTED', 'PAID'", "'given', 'PAID', 'AVAILABLE'"})
    void theDatabaseAllowsNoOtherMove(String move) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                        insert into ledger_entry (pot, subject, source, reference, amount, n, at, cause, from_account, to_account)
                        values (:pot, :award, :award, 'x', 1, 1, now(), %s)""".formatted(move))
                        .param("pot", pot.value())
                        .param("award", award)
                        .update())
                .withMessageContaining("ledger_entry_accounts");
    }

    private void owe(UUID source, Money amount) {
        pots.owe(pot, award, source, "T-0001/A.1", amount, null);
    }

    private void pay(UUID source, Money amount) {
        pots.pay(pot, award, source, "T-0001/A.1", amount, null);
    }

    private void stands(Money reserved, Money committed, Money payable, Money paid, Money recovered) {
        assertThat(pots.standing(pot, award)).isEqualTo(new Standing(reserved, committed, payable, paid, recovered));
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .asString()
                .endsWith(code);
    }
}
