package org.almoner.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.almoner.form.CostCategory;
import org.almoner.fund.Entry;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
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
class ApplicationsTests {

    @Autowired
    Applications applications;

    @Autowired
    Screenings screenings;

    @Autowired
    Drafts drafts;

    @Autowired
    Answers answers;

    @Autowired
    SignOffs signOffs;

    @Autowired
    Submissions submissions;

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
    PersonId stranger;
    RoundId round;
    OrganisationId organisation;

    @BeforeEach
    void anOpenRoundAndAnOrganisation() {
        lead = person("lead@harbour.test", Role.APPLICANT);
        stranger = person("stranger@elsewhere.test", Role.APPLICANT);
        round = RoundFixture.published(funds, rounds, lead, clock.instant());
        organisation = organisations.register(OrganisationFixture.company("Harbourlight"), lead);
    }

    @Test
    void keepsWhatWasWrittenAsItWasWritten() {
        var id = ready();
        var whole = ApplicationFixture.complete(rounds.get(round));
        var kept = applications.get(id);
        assertThat(kept.details()).isEqualTo(whole.details());
        assertThat(kept.answers()).isEqualTo(whole.answers());
        assertThat(kept.costs()).isEqualTo(whole.costs());
        assertThat(kept.milestones()).isEqualTo(whole.milestones());
        assertThat(kept.amountRequested()).isEqualTo(whole.costs().getFirst().amount());
    }

    @Test
    void aConsortiumIsKeptWholeAndPartOfWhatIsHashed() {
        var id = ready();
        var whole = ApplicationFixture.complete(rounds.get(round));
        var partner = new Partner(3, "Nordlys AS", Organisation.Kind.COMPANY, "", "Norway", "Trials \u202eat sea");
        var costs = List.of(new CostLine(CostCategory.STAFF, "One", Sterling.pounds(50_000), 3));
        drafts.save(
                id,
                new SaveApplication(whole.details(), whole.answers(), costs, whole.milestones(), List.of(partner)),
                null,
                lead);
        var kept = applications.get(id);
        assertThat(kept.partners()).containsExactly(partner);
        assertThat(kept.partners().getFirst().role()).isEqualTo("Trials at sea");
        assertThat(kept.costs()).isEqualTo(costs);
        assertThat(kept.cost(null)).isEqualTo(Sterling.ZERO);
        assertThat(kept.canonical()).contains("\"partner\":3", "\"partners\":[{");
        var read = Canonical.content(kept.canonical());
        assertThat(read.partners()).isEqualTo(kept.partners());
        assertThat(read.costs()).isEqualTo(costs);
        refused("application.partner-has-costs", () -> drafts.savePartners(id, List.of(), null, lead));
        refused("application.partner-unknown", () -> drafts.savePartners(id, List.of(partner, partner), null, lead));
    }

    @Test
    void aSignatoryWhoDidNotWriteSignsAndAnotherPersonSubmitsExactlyThat() {
        var director = person("director@harbour.test", Role.APPLICANT);
        OrganisationFixture.join(organisations, organisation, director, Part.SIGNATORY, Part.CONTRIBUTOR);
        var id = ready();
        refused("application.sign-off-not-asked", () -> signOffs.sign(id, director));
        refused("application.not-your-part", () -> signOffs.ask(id, director));
        signOffs.ask(id, lead);
        refused("application.sign-off-asked", () -> signOffs.ask(id, lead));
        assertThat(letters(id)).singleElement().asString().contains("Listening posts", "sign it off");
        refused("application.sign-off-missing", () -> submissions.submit(id, lead));
        refused("application.sign-off-own-writing", () -> signOffs.sign(id, lead));
        signOffs.sign(id, director);
        refused("application.sign-off-own-submission", () -> submissions.submit(id, director));
        answers.write(id, new Answer("problem", "Changed after the signature"), null, director);
        assertThat(signOffs.of(id, lead).orElseThrow().covers(applications.get(id)))
                .isFalse();
        refused("application.sign-off-missing", () -> submissions.submit(id, lead));
        refused("application.sign-off-own-writing", () -> signOffs.sign(id, director));
        signOffs.sign(id, lead);
        submissions.submit(id, director);
        assertThat(applications.get(id).submittedBy()).isEqualTo(director);
        missing(() -> signOffs.of(id, stranger));
    }

    @Test
    void whereTheRoundAsksForItNothingIsSubmittedWithoutTheSignatureOfAnotherPerson() {
        var director = person("director@harbour.test", Role.APPLICANT);
        OrganisationFixture.join(organisations, organisation, director, Part.SIGNATORY);
        var draft = RoundFixture.draft(rounds.get(round).fund(), clock.instant());
        var strict = RoundFixture.published(rounds, draft.with(Entry.STANDARD.signedOff()), lead);
        var id = ApplicationFixture.ready(drafts, rounds, strict, organisation, lead);
        assertThat(drafts.problems(id)).containsExactly(Problem.of("sign-off", "sign-off", "sign-off-demanded"));
        refused("application.sign-off-demanded", () -> submissions.submit(id, lead));
        refused("application.sign-off-own-writing", () -> signOffs.sign(id, lead));
        signOffs.sign(id, director);
        assertThat(drafts.problems(id)).isEmpty();
        refused("application.sign-off-needed", () -> signOffs.drop(id, lead));
        refused("application.sign-off-own-submission", () -> submissions.submit(id, director));
        answers.write(id, new Answer("problem", "Changed after the signature"), null, lead);
        assertThat(drafts.problems(id)).containsExactly(Problem.of("sign-off", "sign-off", "sign-off-changed"));
        refused("application.sign-off-demanded", () -> submissions.submit(id, lead));
        signOffs.sign(id, director);
        submissions.submit(id, lead);
        assertThat(applications.get(id).submittedBy()).isEqualTo(lead);
    }

    @Test
    void theDatabaseRefusesAnUnsignedSubmissionWhereTheRoundAsksForASignature() {
        var draft = RoundFixture.draft(rounds.get(round).fund(), clock.instant());
        var strict = RoundFixture.published(rounds, draft.with(Entry.STANDARD.signedOff()), lead);
        var id = ApplicationFixture.ready(drafts, rounds, strict, organisation, lead);
        assertThatThrownBy(() -> jdbc.sql("""
                        update application set status = 'SUBMITTED', submitted_by = :by, submitted_at = now(),
                               reference = 'X-0001', digest = repeat('a', 64) where id = :id
                        """)
                        .param("id", id.value())
                        .param("by", lead.value())
                        .update())
                .hasMessageContaining("has not been signed off");
    }

    @Test
    void withoutARequestNobodySignsAndADroppedOneIsNone() {
        var id = ready();
        signOffs.ask(id, lead);
        signOffs.drop(id, lead);
        submissions.submit(id, lead);
        assertThat(signOffs.of(id, lead)).isEmpty();
    }

    @Test
    void copiesAnEarlierApplicationIntoTheGapsOfADraft() {
        var earlier = ready();
        applications.withdraw(earlier, "Another try", lead);
        var id = drafts.start(round, organisation, lead);
        answers.write(id, new Answer("problem", "Written anew"), null, lead);
        var copied = drafts.copy(id, earlier, lead);
        assertThat(copied.copied()).contains("details", "answers/solution", "costs", "milestones");
        assertThat(copied.left())
                .extracting(Copied.Left::section, Copied.Left::why)
                .contains(
                        tuple("answers/problem", Copied.Why.WRITTEN_ALREADY), tuple("startsOn", Copied.Why.GIVEN_ANEW));
        var draft = applications.get(id);
        assertThat(draft.answer("problem")).isEqualTo("Written anew");
        assertThat(draft.costs()).isEqualTo(applications.get(earlier).costs());
        assertThat(draft.startsOn()).isNull();
        assertThat(drafts.copy(id, earlier, lead).copied()).isEmpty();
        missing(() -> drafts.copy(id, id, lead));
        var other = organisations.register(OrganisationFixture.charity("Northgate"), lead);
        var theirs = drafts.start(round, other, lead);
        missing(() -> drafts.copy(theirs, earlier, lead));
    }

    @Test
    void takesASubmissionUntilTheDeadlineAndNotAtIt() {
        var deadline = rounds.get(round).deadline();
        var inTime = ready();
        var other = organisations.register(OrganisationFixture.charity("Northgate"), lead);
        var late = ApplicationFixture.ready(drafts, rounds, round, other, lead);

        clock.set(deadline);
        refused("application.too-late", () -> submissions.submit(late, lead));
        clock.set(deadline.plusSeconds(1));
        refused("application.too-late", () -> submissions.submit(late, lead));
        refused("application.too-late", () -> drafts.saveCosts(late, List.of(), null, lead));

        clock.set(deadline.minusSeconds(1));
        submissions.submit(inTime, lead);
        assertThat(applications.get(inTime).submittedAt()).isEqualTo(deadline.minusSeconds(1));
    }

    @Test
    void anExtensionMovesTheDeadline() {
        var id = ready();
        var before = rounds.get(round).deadline();
        rounds.extend(round, before.plus(Duration.ofDays(2)), "A power cut", lead);
        clock.set(before);
        submissions.submit(id, lead);
        assertThat(applications.get(id).reference()).isNotNull();
    }

    @Test
    void takesNothingBeforeTheRoundOpens() {
        clock.advance(Duration.ofDays(-1));
        refused("application.round-not-open", () -> drafts.start(round, organisation, lead));
    }

    @Test
    void givesAReferenceAndADigestThatCanBeRecomputed() {
        var id = ready();
        submissions.submit(id, lead);
        var submitted = applications.get(id);
        assertThat(submitted.reference()).isEqualTo(rounds.get(round).code() + "-0001");
        assertThat(submitted.submittedBy()).isEqualTo(lead);
        assertThat(submitted.digest()).isEqualTo(Canonical.digest(submitted.canonical()));
    }

    @Test
    void refusesASecondSubmission() {
        var id = ready();
        submissions.submit(id, lead);
        refused("application.already-submitted", () -> submissions.submit(id, lead));
    }

    @Test
    void refusesAnIncompleteOneAndSaysWhatIsMissing() {
        var id = drafts.start(round, organisation, lead);
        refused("application.incomplete", () -> submissions.submit(id, lead));
        assertThat(drafts.problems(id)).extracting(Problem::section).contains("details", "costs", "milestones");
        assertThat(applications.get(id).draft()).isTrue();
    }

    @Test
    void isNotThereForAnybodyElse() {
        var id = ready();
        missing(() -> submissions.submit(id, stranger));
        missing(() -> drafts.saveCosts(id, List.of(), null, stranger));
        missing(() -> applications.withdraw(id, "Mine now", stranger));
        missing(() -> applications.visible(id, me(stranger, Role.APPLICANT)));
        missing(() -> applications.visible(id, me(stranger, Role.OFFICER)));
        missing(() -> applications.visible(id, me(stranger, Role.ADMIN)));
        assertThat(applications.mine(stranger)).isEmpty();
    }

    @Test
    void staffSeeItOnceItIsSubmitted() {
        var id = ready();
        assertThat(applications.list(round, null, null, 10).items()).isEmpty();
        submissions.submit(id, lead);
        for (var role : List.of(Role.OFFICER, Role.PANEL, Role.APPROVER, Role.FINANCE, Role.AUDITOR))
            assertThat(applications.visible(id, me(stranger, role)).id()).isEqualTo(id);
        missing(() -> applications.visible(id, me(stranger, Role.ADMIN)));
        missing(() -> applications.visible(id, me(stranger, Role.REVIEWER)));
        assertThat(applications.list(round, null, null, 10).items())
                .extracting(ApplicationRow::id)
                .containsExactly(id);
    }

    @Test
    void contributorsWriteAndSignatoriesSubmit() {
        var contributor = person("writer@harbour.test", Role.APPLICANT);
        var signatory = person("director@harbour.test", Role.APPLICANT);
        OrganisationFixture.join(organisations, organisation, contributor, Part.CONTRIBUTOR);
        OrganisationFixture.join(organisations, organisation, signatory, Part.SIGNATORY);
        var id = drafts.start(round, organisation, contributor);
        drafts.save(id, ApplicationFixture.complete(rounds.get(round)), null, contributor);
        refused("application.not-your-part", () -> submissions.submit(id, contributor));
        refused("application.not-your-part", () -> drafts.saveCosts(id, List.of(), null, signatory));
        submissions.submit(id, signatory);
        assertThat(applications.get(id).submittedBy()).isEqualTo(signatory);
    }

    @Test
    void anOrganisationHasAsManyApplicationsAsTheRoundAllows() {
        var two = new Entry(Set.of(), false, null, null, null, true, 2, false);
        var draft =
                RoundFixture.draft(rounds.get(round).fund(), clock.instant()).with(two);
        var generous = RoundFixture.published(rounds, draft, lead);
        var first = drafts.start(generous, organisation, lead);
        var second = drafts.start(generous, organisation, lead);
        assertThat(first).isNotEqualTo(second);
        refused("application.already-started", () -> drafts.start(generous, organisation, lead));
        applications.withdraw(first, "No longer needed", lead);
        drafts.start(generous, organisation, lead);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into application select (jsonb_populate_record(application,
                            jsonb_build_object('id', gen_random_uuid()))).* from application where id = :id""").param("id", second.value()).update())
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
    }

    @Test
    void anOrganisationHasOneApplicationInARoundUntilItWithdrawsIt() {
        var first = ready();
        refused("application.already-started", () -> drafts.start(round, organisation, lead));
        applications.withdraw(first, "We start again", lead);
        assertThat(drafts.start(round, organisation, lead)).isNotEqualTo(first);
    }

    @Test
    void refusesToSaveOverAVersionThatIsGone() {
        var id = ready();
        var seen = applications.get(id).version();
        var whole = ApplicationFixture.complete(rounds.get(round));
        drafts.save(id, whole, seen, lead);
        refused("shared.changed-meanwhile", () -> drafts.save(id, whole, seen, lead));
    }

    @Test
    void aCancelledRoundTakesItsApplicationsWithIt() {
        var draft = ready();
        rounds.cancel(round, "The money is gone", lead);
        assertThat(applications.get(draft).status()).isEqualTo(Application.Status.WITHDRAWN);
        assertThat(applications.get(draft).reason()).isEqualTo("The money is gone");
        assertThat(letters(draft)).singleElement().asString().contains("has been cancelled", "The money is gone");
    }

    @Test
    void ownPeopleDoNotDecideEligibility() {
        var id = ready();
        submissions.submit(id, lead);
        var officer = person("officer@fund.test", Role.OFFICER);
        OrganisationFixture.join(organisations, organisation, officer, Part.CONTRIBUTOR);
        refused("application.own-organisation", () -> screenings.decideEligibility(id, true, "Fine", officer));
        refused("application.officer-only", () -> screenings.decideEligibility(id, true, "Fine", stranger));
    }

    @Test
    void listsByReferenceAPageAtATime() {
        var ids = List.of("A", "B", "C").stream()
                .map(name -> organisations.register(OrganisationFixture.company(name), lead))
                .map(applicant -> ApplicationFixture.ready(drafts, rounds, round, applicant, lead))
                .toList();
        ids.forEach(id -> submissions.submit(id, lead));
        var first = applications.list(round, null, null, 2);
        assertThat(first.items()).extracting(ApplicationRow::id).containsExactlyElementsOf(ids.subList(0, 2));
        var second = applications.list(round, null, first.next(), 2);
        assertThat(second.items()).extracting(ApplicationRow::id).containsExactly(ids.getLast());
        assertThat(second.next()).isNull();
    }

    private List<String> letters(ApplicationId about) {
        return jdbc.sql("select body from letter where about = :id")
                .param("id", about.value())
                .query(String.class)
                .list();
    }

    private ApplicationId ready() {
        return ApplicationFixture.ready(drafts, rounds, round, organisation, lead);
    }

    private PersonId person(String email, Role role) {
        return people.add(new AddPerson("Ada Okafor", email, Set.of(role), null, null, "{noop}almoner"), null);
    }

    private static SignedIn me(PersonId person, Role role) {
        return new SignedIn(person, "Ada Okafor", "ada@almoner.test", Set.of(role));
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
