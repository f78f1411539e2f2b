package org.almoner.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class AnswersTests {

    static final String Q = "problem";
    static final String LONG = "We build listening posts that hear what happens in a stream and tell somebody at once.";

    @Autowired
    Answers answers;

    @Autowired
    Applications applications;

    @Autowired
    Drafts drafts;

    @Autowired
    Rounds rounds;

    @Autowired
    Funds funds;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    PersonId lead;
    PersonId colleague;
    PersonId stranger;
    RoundId round;
    ApplicationId id;

    @BeforeEach
    void aDraftOfTwoWriters() {
        lead = person("lead@harbour.test");
        colleague = person("writer@harbour.test");
        stranger = person("stranger@elsewhere.test");
        round = RoundFixture.published(funds, rounds, lead, clock.instant());
        var organisation = organisations.register(OrganisationFixture.company("Harbourlight"), lead);
        OrganisationFixture.join(organisations, organisation, colleague, Part.CONTRIBUTOR);
        id = drafts.start(round, organisation, lead);
    }

    @Test
    void countsTheVersionsOfEachAnswerAndWritesTheSameTextOnce() {
        assertThat(answers.get(id, Q, lead).version()).isZero();
        assertThat(write("One", 0, lead).now().version()).isEqualTo(1);
        assertThat(write("Two", 1, lead).now().version()).isEqualTo(2);
        var before = trail();
        assertThat(write("Two", 1, colleague).overtaken()).isFalse();
        assertThat(write("  Two\r\n", null, colleague).now().by()).isEqualTo(lead);
        assertThat(trail()).isEqualTo(before);
        assertThat(answers.get(id, "solution", lead).version()).isZero();
        assertThat(applications.get(id).answers()).containsExactly(new Answer(Q, "Two"));
    }

    @Test
    void showsTheSecondWriterWhatTheFirstWroteAndLosesNeither() {
        write("The first text", 0, lead);
        var second = write("The second text", 0, colleague);
        assertThat(second.overtaken()).isTrue();
        assertThat(second.now().text()).isEqualTo("The first text");
        assertThat(second.now().by()).isEqualTo(lead);
        assertThat(applications.get(id).answer(Q)).isEqualTo("The first text");
        write("The second text", second.now().version(), colleague);
        assertThat(history()).containsExactly("The second text", "The first text");
    }

    @Test
    void keepsOneVersionOfAStretchOfWritingUnlessMostOfItIsGone() {
        write(LONG, null, lead);
        later(Duration.ofMinutes(1));
        write(LONG + " And", null, lead);
        later(Duration.ofMinutes(1));
        write(LONG + " And more.", null, lead);
        assertThat(history()).containsExactly(LONG + " And more.");
        write("", null, lead);
        assertThat(history()).containsExactly("", LONG + " And more.");
        later(Duration.ofMinutes(6));
        write("A new day", null, lead);
        assertThat(history()).containsExactly("A new day", "", LONG + " And more.");
    }

    @Test
    void keepsAVersionOfEveryFiveMinutesOfWritingWithoutAPause() {
        for (var minute = 0; minute <= 12; minute++) {
            write(LONG + minute, null, lead);
            later(Duration.ofMinutes(1));
        }
        assertThat(history()).containsExactly(LONG + 12, LONG + 9, LONG + 4);
    }

    @Test
    void restoresAnEarlierTextAsANewVersion() {
        write("The first text", null, lead);
        write("Something else entirely", null, colleague);
        assertThat(answers.restore(id, Q, 1, 1, lead).overtaken()).isTrue();
        var restored = answers.restore(id, Q, 1, 2, lead).now();
        assertThat(restored.version()).isEqualTo(3);
        assertThat(history()).containsExactly("The first text", "Something else entirely", "The first text");
        missing(() -> answers.restore(id, Q, 77, null, lead));
    }

    @Test
    void keepsOddTextAsText() {
        write("<b>bold</b> 🧑‍🚀 שלום \u0000\u202e %s ${x}", null, lead);
        assertThat(applications.get(id).answer(Q)).isEqualTo("<b>bold</b> 🧑‍🚀 שלום  %s ${x}");
    }

    @Test
    void anEmptiedAnswerIsNoAnswerButKeepsItsVersion() {
        write("One", null, lead);
        write("", null, lead);
        assertThat(applications.get(id).answers()).isEmpty();
        assertThat(write("Two", 2, lead).now().version()).isEqualTo(3);
    }

    @Test
    void savingTheRestOrTheWholeKeepsAnswersAndTheirVersions() {
        write("Mine", null, colleague);
        drafts.saveCosts(id, ApplicationFixture.complete(rounds.get(round)).costs(), null, lead);
        var whole = ApplicationFixture.complete(rounds.get(round));
        drafts.save(id, whole, null, lead);
        drafts.save(id, whole, null, lead);
        assertThat(answers.get(id, Q, lead).version()).isEqualTo(2);
        assertThat(history()).contains("Mine");
        assertThat(applications.get(id).answers()).containsExactlyInAnyOrderElementsOf(whole.answers());
        drafts.save(id, new SaveApplication(whole.details(), List.of(), whole.costs(), whole.milestones()), null, lead);
        assertThat(applications.get(id).answers()).isEmpty();
        assertThat(answers.get(id, Q, lead).version()).isEqualTo(3);
    }

    @Test
    void anotherVersionOfAnAnswerIsAnotherVersionOfItsApplication() {
        var seen = applications.get(id).version();
        write("One", null, lead);
        assertThat(applications.get(id).version()).isEqualTo(seen + 1);
    }

    @Test
    void refusesStrangersAnswersNobodyAskedForAndWhatIsLate() {
        missing(() -> write("Mine", null, stranger));
        missing(() -> answers.history(id, Q, null, 10, stranger));
        missing(() -> answers.write(id, new Answer("nonsense", "Text"), null, lead));
        var whole = ApplicationFixture.complete(rounds.get(round));
        var odd = new SaveApplication(whole.details(), List.of(new Answer("nonsense", "")), List.of(), List.of());
        missing(() -> drafts.save(id, odd, null, lead));
        refused("application.text-too-long", () -> write("x".repeat(50_001), null, lead));
        clock.set(rounds.get(round).deadline());
        refused("application.too-late", () -> write("Late", null, lead));
        refused("application.too-late", () -> answers.restore(id, Q, 1, null, lead));
    }

    @Test
    void theHistoryIsReadAPageAtATime() {
        write("One", null, lead);
        write("Two, by another", null, colleague);
        write("Three, by the first", null, lead);
        var first = answers.history(id, Q, null, 2, lead);
        assertThat(first.items()).extracting(AnswerVersion::version).containsExactly(3, 2);
        var second = answers.history(id, Q, first.next(), 2, lead);
        assertThat(second.items()).extracting(AnswerVersion::version).containsExactly(1);
        refused("api.cursor-malformed", () -> answers.history(id, Q, "x", 2, lead));
    }

    private Stored write(String text, Integer seen, PersonId by) {
        return answers.write(id, new Answer(Q, text), seen, by);
    }

    private List<String> history() {
        return answers.history(id, Q, null, 50, lead).items().stream()
                .map(AnswerVersion::text)
                .toList();
    }

    private long trail() {
        return jdbc.sql("select count(*) from audit_record").query(Long.class).single();
    }

    private void later(Duration passed) {
        clock.advance(passed);
    }

    private PersonId person(String email) {
        return people.add(new AddPerson("Ada", email, Set.of(Role.APPLICANT), null, null, "{noop}almoner"), null);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    private static void missing(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }
}
