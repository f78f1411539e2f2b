package org.almoner.ledger;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.almoner.award.AwardFixture;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.shared.NotFound;
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
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class TransfersTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Transfers transfers;

    @Autowired
    Pots pots;

    private final PotId from = PotId.next();
    private final PotId to = PotId.next();
    private AwardFixture given;
    private PersonId finance;
    private PersonId approver;

    @BeforeEach
    void twoPots() {
        given = AwardFixture.in(beans);
        finance = given.person("Femi Finance", Role.FINANCE);
        approver = given.person("Ben Budget", pounds(50_000), Role.APPROVER);
        pots.open(from, "First round", pounds(100_000), null);
        pots.open(to, "Follow-on", pounds(10_000), null);
    }

    @Test
    void movesTheMoneyWhenAnotherPersonApproves() {
        var id = propose(pounds(50_000));
        assertThat(pots.get(from).available()).isEqualTo(pounds(100_000));
        transfers.approve(id, approver);
        assertThat(pots.get(from).ceiling()).isEqualTo(pounds(50_000));
        assertThat(pots.get(to).available()).isEqualTo(pounds(60_000));
        assertThat(pots.balanced(from) && pots.balanced(to)).isTrue();
        assertThat(transfers.get(id).status()).isEqualTo(Transfer.Status.APPROVED);
        assertThat(transfers.get(id).reference()).startsWith("TR-2026-");
        assertThat(pots.entries(to, null, 1).items()).extracting(Entry::source).containsExactly(id.value());
    }

    @Test
    void refusesItsProposerALimitThatIsTooSmallAndNoLimit() {
        var both = given.person("Both", pounds(100_000), Role.FINANCE, Role.APPROVER);
        var own = transfers.propose(from, to, pounds(1), "Why not", both);
        refuses("transfer.own", () -> transfers.approve(own, both));
        refuses("transfer.own", () -> transfers.refuse(own, "No", both));
        refuses("transfer.above-limit", () -> transfers.approve(propose(pounds(50_001)), approver));
        var none = given.person("None", Role.APPROVER);
        refuses("transfer.no-limit", () -> transfers.approve(propose(pounds(1)), none));
        refuses("transfer.approver-only", () -> transfers.approve(propose(pounds(1)), finance));
        refuses("transfer.finance-only", () -> transfers.propose(from, to, pounds(1), "Why", approver));
    }

    @Test
    void isDecidedOnce() {
        var id = propose(pounds(10));
        refuses("transfer.refusal-missing", () -> transfers.refuse(id, " ", approver));
        transfers.refuse(id, "Not this year.", approver);
        refuses("transfer.already-decided", () -> transfers.approve(id, approver));
        refuses("transfer.already-decided", () -> transfers.refuse(id, "Still not.", approver));
        assertThat(pots.get(from).available()).isEqualTo(pounds(100_000));
    }

    @Test
    void refusesWhatIsNoLongerAvailableAtTheApproval() {
        var id = propose(pounds(40_000));
        pots.withdraw(from, from.value(), "The round was cancelled", null);
        refuses("pot.insufficient", () -> transfers.approve(id, approver));
        refuses("pot.insufficient", () -> propose(pounds(1)));
    }

    @Test
    void refusesWhatMakesNoSense() {
        refuses("pot.transfer-to-itself", () -> transfers.propose(from, from, pounds(1), "Why", finance));
        refuses("transfer.reason-missing", () -> transfers.propose(from, to, pounds(1), " ", finance));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> transfers.propose(from, PotId.next(), pounds(1), "Why", finance));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBP 0", "GBP -1", "GBP 1000000000000"})
    void refusesAmountsThatCannotBe(String text) {
        var amount = Money.parse(text);
        refuses(amount.isPositive() ? "pot.insufficient" : "pot.amount-not-positive", () -> propose(amount));
    }

    @Test
    void listsTheNewestFirst() {
        var first = propose(pounds(1));
        var second = propose(pounds(2));
        transfers.approve(first, approver);
        assertThat(transfers.list(null, null, 2).items())
                .extracting(TransferRow::id)
                .containsExactly(second, first);
        assertThat(transfers.list(Transfer.Status.APPROVED, null, 1).items())
                .extracting(TransferRow::toName)
                .containsExactly("Follow-on");
    }

    private TransferId propose(Money amount) {
        return transfers.propose(from, to, amount, "The follow-on round needs it.", finance);
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
