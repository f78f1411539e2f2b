package org.almoner.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.almoner.form.Form;
import org.almoner.form.Question;
import org.almoner.identity.PersonId;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class RoundsTests {

    @Autowired
    Funds funds;

    @Autowired
    Rounds rounds;

    @Autowired
    Pots pots;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final PersonId officer = PersonId.next();

    @Test
    void keepsADraftAsItWasGiven() {
        var draft = draft();
        var kinds = Set.of("CHARITY", "PUBLIC_BODY");
        var basics = draft.basics();
        draft = draft.with(new DraftRound.Basics(
                basics.fund(), basics.code(), basics.name(), basics.kind(), basics.summary(), kinds));
        var id = rounds.draft(draft, officer);
        assertThat(rounds.get(id).draft()).usingRecursiveComparison().isEqualTo(draft);
        assertThat(rounds.byCode(draft.basics().code())).isPresent();
    }

    @Test
    void keepsADraftThatHasNoMoneyOrDatesYet() {
        var id = rounds.draft(DraftRound.standard(draft().basics()), officer);
        assertThat(rounds.get(id).draft().budget()).isNull();
        assertThat(rounds.get(id).draft().dates()).isNull();
        assertThat(rounds.missing(id)).containsExactly("budget", "dates");
    }

    @Test
    void opensThePotAtPublication() {
        var id = published();
        assertThat(pots.get(new PotId(id.value())).available())
                .isEqualTo(rounds.get(id).pot());
        assertThat(pots.balanced(new PotId(id.value()))).isTrue();
    }

    @Test
    void countsReferencesUpFromOneInEachRound() {
        var first = published();
        var second = published();
        assertThat(rounds.nextNumber(first)).isEqualTo(1);
        assertThat(rounds.nextNumber(first)).isEqualTo(2);
        assertThat(rounds.nextNumber(second)).isEqualTo(1);
    }

    @Test
    void refusesACodeThatIsTaken() {
        var id = rounds.draft(draft(), officer);
        var again = rounds.get(id).draft();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> rounds.draft(again, officer))
                .extracting(Refusal::code)
                .isEqualTo("round.code-taken");
    }

    @Test
    void refusesTwoQuestionsOfOneCode() {
        var question = new Question("why", "Why?", "", 100, true);
        var draft = draft().with(Form.asking("Form", List.of(question, question)));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> rounds.draft(draft, officer))
                .extracting(Refusal::code)
                .isEqualTo("round.code-repeated");
    }

    @Test
    void theDatabaseKeepsTheRulesOfEntryOfAPublishedRoundFrozen() {
        var id = published();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update round set entry = entry || '{\"applications\": 9}' where id = :id")
                        .param("id", id.value())
                        .update())
                .withMessageContaining("frozen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update criterion set weight = weight - 1 where round = :id",
                "delete from criterion where round = :id",
                "insert into criterion (round, position, code, name, guidance, weight) values (:id, 9, 'x', 'X', '', 1)"
            })
    void theDatabaseKeepsTheCriteriaOfAPublishedRoundFrozen(String change) {
        var id = published();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(change).param("id", id.value()).update())
                .withMessageContaining("frozen");
    }

    @Test
    void theDatabaseKeepsPublishedTermsFrozenToo() {
        var id = published();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update round set award_max = award_max + 1 where id = :id")
                        .param("id", id.value())
                        .update())
                .withMessageContaining("frozen");
    }

    @Test
    void listsTheRoundsThatTakeApplicationsNow() {
        var open = published();
        var draft = rounds.draft(draft(), officer);
        assertThat(rounds.open(clock.instant()))
                .extracting(RoundRow::id)
                .contains(open)
                .doesNotContain(draft);
        var deadline = rounds.get(open).deadline();
        assertThat(rounds.open(deadline.minus(Duration.ofSeconds(1))))
                .extracting(RoundRow::id)
                .contains(open);
        assertThat(rounds.open(deadline)).extracting(RoundRow::id).doesNotContain(open);
    }

    @Test
    void listsTheNewestFirstAPageAtATime() {
        var ids = List.of(rounds.draft(draft(), officer), rounds.draft(draft(), officer), published());
        var first = rounds.list(null, null, 2);
        assertThat(first.items()).extracting(RoundRow::id).containsExactly(ids.get(2), ids.get(1));
        assertThat(rounds.list(null, first.next(), 2).items())
                .extracting(RoundRow::id)
                .contains(ids.get(0));
        assertThat(rounds.list(Set.of(Round.Status.PUBLISHED), null, 1).items())
                .extracting(RoundRow::id)
                .containsExactly(ids.get(2));
    }

    @Test
    void doesNotFindARoundThatIsNotThere() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> rounds.get(RoundId.next()));
    }

    private DraftRound draft() {
        return RoundFixture.draft(funds.create(RoundFixture.fund(), officer), clock.instant());
    }

    private RoundId published() {
        return RoundFixture.published(rounds, draft(), officer);
    }
}
