package org.almoner.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.almoner.award.Rankings;
import org.almoner.fund.DraftRound;
import org.almoner.fund.Funds;
import org.almoner.fund.Round;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Address;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.RegisterOrganisation;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** More time, sections opened again, questions and reminders, with the process and the letters that go with them. */
@AlmonerTest
@Transactional
class SecondChancesTests {

    static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Extensions extensions;

    @Autowired
    Reopenings reopenings;

    @Autowired
    Queries queries;

    @Autowired
    Applications applications;

    @Autowired
    Screenings screenings;

    @Autowired
    Submissions submissions;

    @Autowired
    Receipts receipts;

    @Autowired
    Drafts drafts;

    @Autowired
    Answers answers;

    @Autowired
    Rankings rankings;

    @Autowired
    Rounds rounds;

    @Autowired
    Funds funds;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    WorkQueue queue;

    @Autowired
    Timers timers;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    PersonId lead;
    PersonId officer;
    RoundId round;
    Instant deadline;

    @BeforeEach
    void anOpenRound() {
        lead = person("lead@harbour.test", Role.APPLICANT);
        officer = person("officer@fund.test", Role.OFFICER);
        round = RoundFixture.published(funds, rounds, officer, clock.instant());
        timers.runDue();
        deadline = rounds.get(round).deadline();
    }

    @Test
    void moreTimeForOneDraftIsNobodyElses() {
        var given = draft("Harbourlight");
        var other = draft("Northgate");
        var until = deadline.plus(DAY);
        extensions.extend(given, until, "The lead was in hospital", officer);
        assertThat(letters(given)).singleElement().asString().contains("The lead was in hospital");
        timers.passUntil(deadline);
        assertThat(rounds.get(round).status()).isEqualTo(Round.Status.CLOSED);

        refused("application.too-late", () -> submissions.submit(other, lead));
        refused("application.too-late", () -> drafts.saveCosts(other, List.of(), null, lead));
        clock.set(until.minusSeconds(1));
        answers.write(given, new Answer("problem", "Written late"), null, lead);
        refused("round.extension-running", () -> rankings.conclude(round, officer));
        submissions.submit(given, lead);
        assertThat(applications.get(given).status()).isEqualTo(Application.Status.ELIGIBLE);
        assertThat(extensions.running(round)).isFalse();
    }

    @Test
    void anExtensionEndsToTheSecondAndTheRoundCanThenBeDecided() {
        var given = draft("Harbourlight");
        timers.passUntil(deadline.plus(DAY));
        extensions.extend(given, deadline.plus(DAY.multipliedBy(2)), "The upload failed", officer);
        clock.set(deadline.plus(DAY.multipliedBy(2)));
        refused("application.too-late", () -> answers.write(given, new Answer("problem", "Too late"), null, lead));
        refused("application.too-late", () -> submissions.submit(given, lead));
        rankings.conclude(round, officer);
        assertThat(rounds.get(round).status()).isEqualTo(Round.Status.DECIDED);
    }

    /** In that night half past one comes twice in London; a deadline is the one or the other, and each second counts. */
    @Test
    void aDeadlineInTheNightOfTheClockChangeIsOneInstant() {
        var first = Instant.parse("2026-10-25T00:30:00Z");
        var second = Instant.parse("2026-10-25T01:30:00Z");
        clock.set(Instant.parse("2026-10-01T09:00:00Z"));
        var night = RoundFixture.published(
                rounds,
                RoundFixture.draft(funds.create(RoundFixture.fund(), officer), clock.instant())
                        .with(new DraftRound.Dates(clock.instant(), first, 0, 14)),
                officer);
        var early = ApplicationFixture.ready(drafts, rounds, night, organisation("Early"), lead);
        var late = ApplicationFixture.ready(drafts, rounds, night, organisation("Late"), lead);
        extensions.extend(late, second, "The clock goes back", officer);
        clock.set(first.minusSeconds(1));
        answers.write(early, new Answer("problem", "In time"), null, lead);
        submissions.submit(early, lead);
        for (var past : List.of(first, first.plusSeconds(1))) {
            clock.set(past);
            assertThat(applications.get(late).deadline(rounds.get(night))).isEqualTo(second);
            answers.write(late, new Answer("problem", "At " + past), null, lead);
        }
        for (var past : List.of(second, second.plusSeconds(1))) {
            clock.set(past);
            refused("application.too-late", () -> answers.write(late, new Answer("problem", "No"), null, lead));
            refused("application.too-late", () -> submissions.submit(late, lead));
        }
        clock.set(second.minusSeconds(1));
        submissions.submit(late, lead);
        assertThat(applications.get(late).submittedAt()).isEqualTo(second.minusSeconds(1));
    }

    @Test
    void anExtensionIsALaterTimeWithAReasonByAnOfficer() {
        var given = draft("Harbourlight");
        refused("application.officer-only", () -> extensions.extend(given, deadline.plus(DAY), "Please", lead));
        refused("application.extension-not-later", () -> extensions.extend(given, deadline, "Please", officer));
        refused("application.reason-missing", () -> extensions.extend(given, deadline.plus(DAY), " ", officer));
        timers.passUntil(deadline.plus(DAY.multipliedBy(7)));
        refused(
                "application.extension-too-late",
                () -> extensions.extend(given, deadline.plus(DAY.multipliedBy(9)), "Please", officer));
        assertThat(extensions.drafts(round, null, 10).items())
                .extracting(DraftRow::organisation)
                .containsExactly("Harbourlight");
    }

    @Test
    void everyoneIsToldWhenTheRoundIsExtended() {
        var draft = draft("Harbourlight");
        rounds.extend(round, rounds.get(round).closesAt().plus(DAY), "A power cut", officer);
        assertThat(letters(draft)).singleElement().asString().contains("A power cut", "extended for everyone");
    }

    @Test
    void onlyTheNamedSectionsOfAReopenedApplicationCanBeChanged() {
        var id = doubtful();
        var before = applications.get(id);
        reopen(id, "costs", "milestones");
        assertThat(queue.of(List.of(id.value()))).isEmpty();
        refused("application.section-closed", () -> answers.write(id, new Answer("problem", "New"), null, lead));
        refused(
                "application.section-closed",
                () -> drafts.saveDetails(id, new Details("New", "New", null, null), null, lead));
        var whole = ApplicationFixture.complete(rounds.get(round), Sterling.pounds(40_000));
        drafts.saveCosts(id, whole.costs(), null, lead);
        drafts.save(id, whole, null, lead);

        assertThat(applications.visible(id, me(officer)).amountRequested()).isEqualTo(before.amountRequested());
        clock.advance(DAY);
        submissions.submit(id, lead);
        var again = applications.get(id);
        assertThat(again.reference()).isEqualTo(before.reference());
        assertThat(again.submittedAt()).isEqualTo(clock.instant());
        assertThat(again.amountRequested()).isEqualTo(Sterling.pounds(40_000));
        for (var sent : List.of(before, again))
            assertThat(receipts.verified(String.valueOf(before.reference()), String.valueOf(sent.digest())))
                    .contains(sent.submittedAt());
        assertThat(receipts.printed(again)).isPresent();
        assertThat(queue.of(List.of(id.value()))).extracting(WorkItem::event).containsExactly("EligibilityDecided");
        assertThat(reopenings.of(id)).singleElement().satisfies(reopening -> {
            assertThat(reopening.digest()).isEqualTo(before.digest());
            assertThat(reopening.reason()).isEqualTo("The travel is too dear");
        });
    }

    @Test
    void theEarlierSubmissionStandsWhenNothingIsSentInTime() {
        var id = doubtful();
        var before = applications.get(id).canonical();
        reopen(id, "costs", "milestones", "answers/problem");
        drafts.saveCosts(id, List.of(), null, lead);
        answers.write(id, new Answer("problem", "Something else"), null, lead);
        timers.passUntil(TestClock.START.plus(DAY.multipliedBy(3)));
        refused("application.already-submitted", () -> submissions.submit(id, lead));
        var after = applications.get(id);
        assertThat(after.status()).isEqualTo(Application.Status.SUBMITTED);
        assertThat(after.canonical()).isEqualTo(before);
        assertThat(after.digest()).isEqualTo(Canonical.digest(before));
        assertThat(queue.of(List.of(id.value()))).extracting(WorkItem::event).containsExactly("EligibilityDecided");
        screenings.decideEligibility(id, true, "Fine", officer);
        assertThat(applications.get(id).status()).isEqualTo(Application.Status.ELIGIBLE);
    }

    @Test
    void onlyWhatWaitsForADecisionIsReopened() {
        var draft = draft("Harbourlight");
        refused("application.not-reopenable", () -> reopen(draft, "costs"));
        submissions.submit(draft, lead);
        refused("application.not-reopenable", () -> reopen(draft, "costs"));
        var id = doubtful();
        refused("application.reopen-what", () -> reopen(id));
        refused("application.reopen-what", () -> reopen(id, "answers/nonsense"));
        refused("application.officer-only", () -> reopenings.reopen(id, Set.of("costs"), deadline, "Please", lead));
        refused(
                "application.reopen-until",
                () -> reopenings.reopen(id, Set.of("costs"), clock.instant(), "X", officer));
    }

    @Test
    void whatIsReopenedCanBeWithdrawnAndEndsItsProcess() {
        var id = doubtful();
        reopen(id, "costs");
        applications.withdraw(id, "We give up", lead);
        assertThat(applications.get(id).status()).isEqualTo(Application.Status.WITHDRAWN);
        assertThat(jdbc.sql("select count(*) from engine.act_ru_execution where business_key_ = :id")
                        .param("id", id.value().toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aQuestionIsAskedAndAnsweredInOneThread() {
        var id = doubtful();
        refused("application.query-none", () -> queries.write(id, "Hello?", lead));
        queries.write(id, "Who owns the <b>boats</b>?", officer);
        assertThat(queries.waiting(lead)).extracting(OpenQuery::application).containsExactly(id);
        assertThat(letters(id)).last().asString().contains("Who owns the <b>boats</b>?");
        queries.write(id, "We do.", lead);
        assertThat(queries.waiting(lead)).isEmpty();
        assertThat(queries.of(id)).extracting(QueryMessage::fromFund).containsExactly(true, false);
        assertThat(letters(id)).last().asString().contains("We do.");
        refused("application.query-empty", () -> queries.write(id, " \u0000 ", officer));
        refused("application.officer-only", () -> queries.write(id, "I?", person("x@x.test", Role.APPLICANT)));
        applications.withdraw(id, "Enough", lead);
        refused("application.query-not-now", () -> queries.write(id, "And now?", officer));
    }

    @Test
    void draftsAreRemindedOfEachMomentOnceWhateverIsExtended() {
        var unfinished = drafts.start(round, organisation("Harbourlight"), lead);
        var finished = draft("Northgate");
        timers.passUntil(deadline.minus(Duration.ofDays(7)));
        assertThat(letters(unfinished))
                .singleElement()
                .asString()
                .contains("Give your project a title", "Add at least one cost");
        assertThat(letters(finished)).singleElement().asString().contains("has not been submitted");
        rounds.extend(round, rounds.get(round).closesAt().plus(Duration.ofDays(10)), "A power cut", officer);
        var later = rounds.get(round).deadline();
        timers.passUntil(later.minus(Duration.ofDays(7)).plusSeconds(1));
        assertThat(reminders(unfinished)).hasSize(1);
        submissions.submit(finished, lead);
        timers.passUntil(later.minusSeconds(1));
        assertThat(reminders(unfinished)).hasSize(2);
        assertThat(reminders(finished)).hasSize(1);
        timers.passUntil(later);
        assertThat(rounds.get(round).status()).isEqualTo(Round.Status.CLOSED);
    }

    @Test
    void aDraftWithTimeOfItsOwnIsRemindedByItsOwnDeadline() {
        var unfinished = drafts.start(round, organisation("Harbourlight"), lead);
        var sent = draft("Northgate");
        var own = deadline.plus(DAY.multipliedBy(5));
        extensions.extend(unfinished, own, "A bereavement", officer);
        extensions.extend(sent, own, "A bereavement", officer);
        timers.passUntil(deadline.minus(DAY.multipliedBy(2)).minusSeconds(1));
        assertThat(reminders(unfinished)).isEmpty();
        timers.passUntil(deadline.minusSeconds(1));
        assertThat(reminders(unfinished)).hasSize(1);
        submissions.submit(sent, lead);
        timers.passUntil(own.minus(DAY).minusSeconds(1));
        assertThat(reminders(unfinished)).hasSize(1);
        timers.passUntil(own);
        assertThat(reminders(unfinished)).hasSize(2);
        assertThat(reminders(sent)).hasSize(1);
    }

    @Test
    void afterAnotherExtensionOnlyTheLastDeadlineCounts() {
        var unfinished = drafts.start(round, organisation("Harbourlight"), lead);
        timers.passUntil(deadline.minusSeconds(1));
        assertThat(reminders(unfinished)).hasSize(2);
        extensions.extend(unfinished, deadline.plus(DAY.multipliedBy(2)), "A bereavement", officer);
        extensions.extend(unfinished, deadline.plus(DAY.multipliedBy(3)), "Another", officer);
        timers.passUntil(deadline.plus(DAY.multipliedBy(2)).minusSeconds(1));
        assertThat(reminders(unfinished)).hasSize(2);
        timers.passUntil(deadline.plus(DAY.multipliedBy(3)).plusSeconds(1));
        assertThat(reminders(unfinished)).hasSize(3);
    }

    private void reopen(ApplicationId id, String... sections) {
        reopenings.reopen(
                id, Set.of(sections), TestClock.START.plus(DAY.multipliedBy(3)), "The travel is too dear", officer);
    }

    private ApplicationId draft(String name) {
        return ApplicationFixture.ready(drafts, rounds, round, organisation(name), lead);
    }

    /** Submitted by an organisation abroad, which the rules leave to an officer. */
    private ApplicationId doubtful() {
        var company = OrganisationFixture.company("Farshore");
        var abroad = organisations.register(
                new RegisterOrganisation(
                        company.name(),
                        company.kind(),
                        company.companyNumber(),
                        company.charityNumber(),
                        new Address("1 Quay", null, "Ostend", "8400", "Belgium")),
                lead);
        var id = ApplicationFixture.ready(drafts, rounds, round, abroad, lead);
        submissions.submit(id, lead);
        return id;
    }

    private OrganisationId organisation(String name) {
        return organisations.register(OrganisationFixture.charity(name), lead);
    }

    private List<String> letters(ApplicationId about) {
        return jdbc.sql("select body from letter where about = :id order by id")
                .param("id", about.value())
                .query(String.class)
                .list();
    }

    private List<String> reminders(ApplicationId about) {
        return letters(about).stream()
                .filter(body -> body.contains("not finished yet") || body.contains("has not been submitted"))
                .toList();
    }

    private PersonId person(String email, Role role) {
        return people.add(new AddPerson("Ada Okafor", email, Set.of(role), null, null, "{noop}almoner"), null);
    }

    private static SignedIn me(PersonId person) {
        return new SignedIn(person, "Ada Okafor", "ada@almoner.test", Set.of(Role.OFFICER));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
