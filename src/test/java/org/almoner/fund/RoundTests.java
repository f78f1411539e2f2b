package org.almoner.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.almoner.form.Condition;
import org.almoner.form.Form;
import org.almoner.fund.Entry.Nation;
import org.almoner.fund.Round.Status;
import org.almoner.identity.PersonId;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTests {

    private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
    private final PersonId officer = PersonId.next();
    private final Fund fund = Fund.create(RoundFixture.fund());
    private final DraftRound ready = RoundFixture.draft(fund.id(), NOW);

    @Test
    void publishesADraftThatIsReady() {
        var round = Round.draft(ready);
        assertThat(round.publish(fund, NOW, officer)).isEqualTo(new RoundPublished(round.id(), officer));
        assertThat(round.status()).isEqualTo(Status.PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = "DRAFT", mode = EnumSource.Mode.EXCLUDE)
    void freezesTheTermsAtPublication(Status status) {
        var round = RoundFixture.round(ready, status);
        refuses("round.frozen", () -> round.change(ready, officer));
        refuses("round.frozen", () -> round.publish(fund, NOW, officer));
    }

    @Test
    void refusesToPublishWithoutASeniorResponsibleOfficer() {
        var terms = RoundFixture.fund();
        var without = Fund.create(new CreateFund(
                terms.code(), terms.name(), terms.department(), " ", terms.legalPower(), terms.instrument()));
        refuses("round.not-ready", () -> Round.draft(ready).publish(without, NOW, officer));
    }

    @Test
    void namesEverythingThatIsMissing() {
        var bare = DraftRound.standard(ready.basics()).withCriteria(List.of()).with(Form.NONE);
        assertThat(Readiness.missing(bare, fund, NOW)).containsExactly("budget", "dates", "weights", "no-questions");
    }

    @Test
    void wantsWeightsOfAHundred() {
        var criteria = List.of(new Criterion("a", "A", "", 60), new Criterion("b", "B", "", 39));
        assertThat(Readiness.missing(ready.withCriteria(criteria), fund, NOW)).containsExactly("weights");
    }

    @Test
    void wantsAwardsThatFitThePot() {
        var budget = new DraftRound.Budget(Sterling.pounds(100), Sterling.pounds(10), Sterling.pounds(101), null, 12);
        assertThat(Readiness.missing(ready.with(budget), fund, NOW)).containsExactly("award-limits");
    }

    @Test
    void takesSterlingOnlyAndNoMoreThanThereIs() {
        var dollars = Money.parse("USD 100");
        refuses("round.amount-implausible", () -> new DraftRound.Budget(dollars, dollars, dollars, null, 12));
        var endless = Money.parse("GBP 1000000000000000000000000");
        refuses("round.amount-implausible", () -> new DraftRound.Budget(endless, endless, endless, null, 12));
    }

    @Test
    void wantsAClosingDateThatIsStillToCome() {
        assertThat(Readiness.missing(ready, fund, NOW.plus(Duration.ofDays(30))))
                .containsExactly("closing-in-the-past");
    }

    @Test
    void acceptsFromOpeningUntilGraceHasPassed() {
        var round = RoundFixture.round(ready, Status.OPEN);
        assertThat(round.accepts(NOW.minusNanos(1))).isFalse();
        assertThat(round.accepts(NOW)).isTrue();
        assertThat(round.accepts(round.closesAt().plus(Duration.ofMinutes(15)).minusNanos(1)))
                .isTrue();
        assertThat(round.accepts(round.closesAt().plus(Duration.ofMinutes(15)))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"PUBLISHED", "OPEN"},
            mode = EnumSource.Mode.EXCLUDE)
    void acceptsNothingInAnyOtherState(Status status) {
        assertThat(RoundFixture.round(ready, status).accepts(NOW)).isFalse();
    }

    @Test
    void extendsToLaterOnly() {
        var round = RoundFixture.round(ready, Status.OPEN);
        var closes = round.closesAt();
        refuses("round.extension-not-later", () -> round.extend(closes, "Snow", NOW, officer));
        refuses("round.reason-missing", () -> round.extend(closes.plusSeconds(60), " ", NOW, officer));
        round.extend(closes.plusSeconds(60), "Snow", NOW, officer);
        assertThat(round.closesAt()).isEqualTo(closes.plusSeconds(60));
    }

    @Test
    void refusesAnExtensionAfterTheDeadline() {
        var round = RoundFixture.round(ready, Status.OPEN);
        var later = round.deadline().plus(Duration.ofDays(7));
        refuses("round.not-extendable", () -> round.extend(later, "Snow", round.deadline(), officer));
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"DRAFT", "DECIDED", "COMPLETED", "CANCELLED"})
    void isCancelledOnlyBetweenPublicationAndDecision(Status status) {
        refuses("round.wrong-status", () -> RoundFixture.round(ready, status).cancel("No money", officer));
    }

    @Test
    void isDecidedOnlyWhenClosed() {
        refuses(
                "round.wrong-status",
                () -> RoundFixture.round(ready, Status.OPEN).decided(officer));
        assertThat(RoundFixture.round(ready, Status.CLOSED).decided(officer)).isInstanceOf(RoundDecided.class);
    }

    @Test
    void writesItsFrozenTermsDownInOneOrder() {
        var nations = Set.of(Nation.NORTHERN_IRELAND, Nation.WALES, Nation.ENGLAND, Nation.SCOTLAND);
        var entry = new Entry(nations, true, null, null, null, true, 1, false);
        assertThat(entry.nations()).containsExactly(Nation.values());
        assertThat(new Condition("stage", Set.of("used", "idea", "tried")).is())
                .containsExactly("idea", "tried", "used");
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
