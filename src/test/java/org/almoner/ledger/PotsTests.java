package org.almoner.ledger;

import static org.almoner.shared.Sterling.ZERO;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.support.AlmonerTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class PotsTests {

    @Autowired
    Pots pots;

    @Autowired
    JdbcClient jdbc;

    private final PotId pot = PotId.next();
    private final UUID award = UUID.randomUUID();

    @BeforeEach
    void openAPotOfAHundredThousand() {
        pots.open(pot, "Safer streams", pounds(100_000), null);
    }

    @Test
    void movesMoneyFromAvailableToCommitted() {
        pots.reserve(pot, award, "T-0001/A", pounds(60_000), null);
        assertThat(pots.get(pot).available()).isEqualTo(pounds(40_000));
        pots.commit(pot, award, "T-0001/A", null);
        assertThat(pots.get(pot).reserved()).isEqualTo(ZERO);
        assertThat(pots.get(pot).committed()).isEqualTo(pounds(60_000));
        assertThat(pots.entries(pot, null, 10).items())
                .extracting(Entry::cause)
                .containsExactly("committed", "reserved", "opened");
        assertThat(pots.balanced(pot)).isTrue();
    }

    @Test
    void reservesAgainAfterARelease() {
        pots.reserve(pot, award, "T-0001/A", pounds(60_000), null);
        pots.release(pot, award, "T-0001/A", null);
        assertThat(pots.get(pot).available()).isEqualTo(pounds(100_000));
        pots.reserve(pot, award, "T-0001/A", pounds(100_000), null);
        assertThat(pots.get(pot).available()).isEqualTo(ZERO);
        assertThat(pots.balanced(pot)).isTrue();
    }

    @Test
    void refusesAPennyMoreThanIsAvailable() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        pots.reserve(pot, award, "T-0001/A", pounds(100_000).plusMinor(1), null))
                .satisfies(refusal -> assertThat(refusal.args())
                        .containsExactly(
                                "Safer streams",
                                pounds(100_000),
                                pounds(100_000).plusMinor(1)));
    }

    @Test
    void refusesASecondReservationForOneAward() {
        pots.reserve(pot, award, "T-0001/A", pounds(10), null);
        refuses("pot.already-reserved", () -> pots.reserve(pot, award, "T-0001/A", pounds(10), null));
    }

    @Test
    void refusesToReleaseOrCommitWhatWasNotReserved() {
        refuses("pot.not-reserved", () -> pots.release(pot, award, "T-0001/A", null));
        refuses("pot.not-reserved", () -> pots.commit(pot, award, "T-0001/A", null));
    }

    @Test
    void refusesToReleaseTwice() {
        pots.reserve(pot, award, "T-0001/A", pounds(10), null);
        pots.release(pot, award, "T-0001/A", null);
        refuses("pot.not-reserved", () -> pots.release(pot, award, "T-0001/A", null));
    }

    @Test
    void refusesNothingAndLess() {
        refuses("pot.amount-not-positive", () -> pots.reserve(pot, award, "T-0001/A", ZERO, null));
        refuses("pot.amount-not-positive", () -> pots.reserve(pot, award, "T-0001/A", pounds(-1), null));
    }

    @Test
    void opensAPotOnlyOnce() {
        refuses("pot.already-open", () -> pots.open(pot, "Safer streams", pounds(1), null));
    }

    @Test
    void doesNotFindAPotThatIsNotThere() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> pots.reserve(PotId.next(), award, "T-0001/A", pounds(1), null));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> pots.release(PotId.next(), award, "T-0001/A", null));
    }

    @Test
    void readsEntriesAPageAtATime() {
        pots.reserve(pot, award, "T-0001/A", pounds(10), null);
        var first = pots.entries(pot, null, 1);
        assertThat(first.items()).extracting(Entry::cause).containsExactly("reserved");
        var second = pots.entries(pot, first.next(), 1);
        assertThat(second.items()).extracting(Entry::cause).containsExactly("opened");
        assertThat(second.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set amount = amount + 1",
                "delete from ledger_entry",
                "truncate ledger_entry"
            })
    void neverLetsAnEntryBeChanged(String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).update())
                .withMessageContaining("insert-only");
    }

    @Test
    void seesABalanceThatDoesNotComeFromEntries() {
        jdbc.sql("update pot set available = available - 1, paid = paid + 1 where id = :id")
                .param("id", pot.value())
                .update();
        assertThat(pots.balanced(pot)).isFalse();
    }

    @Test
    void theDatabaseRefusesABalanceBelowZero() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update pot set available = -1, paid = ceiling + 1 where id = :id")
                        .param("id", pot.value())
                        .update());
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
