package org.almoner.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.almoner.document.DocumentId;
import org.almoner.document.DocumentQuarantined;
import org.almoner.form.Form;
import org.almoner.form.Question;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.Organisations;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class AttachmentsTests {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n".getBytes(UTF_8);

    @Autowired
    Attachments attachments;

    @Autowired
    Applications applications;

    @Autowired
    Drafts drafts;

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
    ApplicationEventPublisher events;

    @Autowired
    TestClock clock;

    PersonId lead;
    PersonId stranger;
    RoundId round;
    ApplicationId id;

    /** Letters are required and two at most; pictures are not, and as many as the service takes. */
    @BeforeEach
    void aDraftThatWantsFiles() {
        lead = person("lead@harbour.test", Role.APPLICANT);
        stranger = person("stranger@elsewhere.test", Role.APPLICANT);
        var asked = Form.asking("Proposal", List.of(file("letters", true, 2), file("pictures", false, null)));
        var draft = RoundFixture.draft(funds.create(RoundFixture.fund(), lead), clock.instant());
        round = RoundFixture.published(rounds, draft.with(asked), lead);
        var organisation = organisations.register(OrganisationFixture.company("Harbourlight"), lead);
        id = drafts.start(round, organisation, lead);
        var whole = ApplicationFixture.complete(rounds.get(round));
        drafts.save(id, new SaveApplication(whole.details(), List.of(), whole.costs(), whole.milestones()), null, lead);
    }

    @Test
    void keepsFilesUnderTheirQuestionInTheOrderTheyCame() {
        attach("letters", "first.pdf");
        var picture = attach("pictures", "../../etc/\u202Epicture\u0000.pdf");
        attach("letters", "second.pdf");
        var application = applications.get(id);
        assertThat(application.attachments("letters"))
                .extracting(Attachment::name)
                .containsExactly("first.pdf", "second.pdf");
        assertThat(application.attachment(picture).name()).isEqualTo("picture.pdf");
    }

    @Test
    void aRequiredFileIsMissedAndThenItIsPartOfWhatIsSubmitted() {
        assertThat(drafts.problems(id)).extracting(Problem::code).containsExactly("file-missing");
        attach("letters", "letter.pdf");
        assertThat(drafts.problems(id)).isEmpty();
        submissions.submit(id, lead);
        var submitted = applications.get(id);
        var letter = submitted.attachments().getFirst();
        assertThat(submitted.canonical())
                .contains("{\"name\":\"letter.pdf\",\"question\":\"letters\",\"sha256\":\"" + letter.sha256() + "\"}");
        assertThat(Canonical.digest(submitted.canonical())).isEqualTo(submitted.digest());
    }

    @Test
    void takesNoMoreThanTheQuestionOrTheServiceAllows() {
        attach("letters", "first.pdf");
        attach("letters", "second.pdf");
        refused("application.too-many-files", () -> attach("letters", "third.pdf"));
        IntStream.range(0, 5).forEach(number -> attach("pictures", number + ".pdf"));
        refused("application.too-many-files", () -> attach("pictures", "sixth.pdf"));
    }

    @Test
    void takesNoMoreThanFiftyMegabytesAltogether() {
        IntStream.range(0, 5).forEach(number -> attach("pictures", number + ".pdf", Arrays.copyOf(PDF, 10 << 20)));
        refused("application.files-too-large", () -> attach("letters", "one-more.pdf"));
    }

    @Test
    void aFileCountsUntilTheDeadlineAndNotAtIt() {
        var deadline = rounds.get(round).deadline();
        clock.set(deadline.minusSeconds(1));
        var inTime = attach("letters", "in-time.pdf");
        for (var late : List.of(deadline, deadline.plusSeconds(1))) {
            clock.set(late);
            refused("application.too-late", () -> attach("letters", "late.pdf"));
            refused("application.too-late", () -> attachments.detach(id, inTime, lead));
        }
        clock.set(deadline.minusSeconds(1));
        rounds.extend(round, deadline.plus(Duration.ofDays(1)), "A power cut", lead);
        clock.set(deadline);
        attach("letters", "after-all.pdf");
    }

    @Test
    void aFileIsRemovedFromADraftAndNeverFromASubmission() {
        var wrong = attach("letters", "wrong.pdf");
        attach("letters", "right.pdf");
        attachments.detach(id, wrong, lead);
        missing(() -> attachments.get(id, wrong, me(lead, Role.APPLICANT)));
        missing(() -> attachments.detach(id, wrong, lead));
        submissions.submit(id, lead);
        var kept = applications.get(id).attachments().getFirst().document();
        refused("application.already-submitted", () -> attach("letters", "late.pdf"));
        refused("application.already-submitted", () -> attachments.detach(id, kept, lead));
        assertThatThrownBy(() -> jdbc.sql("delete from application_attachment where document = :id")
                        .param("id", kept.value())
                        .update())
                .hasMessageContaining("keeps its attachments");
    }

    @Test
    void onlyItsOwnPeopleSeeAFileOfADraftAndStaffOnceItIsSubmitted() {
        var letter = attach("letters", "letter.pdf");
        var officer = me(person("officer@fund.test", Role.OFFICER), Role.OFFICER);
        assertThat(attachments.get(id, letter, me(lead, Role.APPLICANT)).name()).isEqualTo("letter.pdf");
        missing(() -> attachments.get(id, letter, officer));
        missing(() -> attachments.get(id, letter, me(stranger, Role.APPLICANT)));
        missing(() -> attachments.attach(id, "letters", "a.pdf", new ByteArrayInputStream(PDF), stranger));
        missing(() -> attachments.detach(id, letter, stranger));
        submissions.submit(id, lead);
        assertThat(attachments.get(id, letter, officer).name()).isEqualTo("letter.pdf");
        missing(() -> attachments.get(id, letter, me(stranger, Role.APPLICANT)));
        missing(() -> attachments.get(id, DocumentId.next(), officer));
    }

    @Test
    void aFileThatWaitsIsSubmittedAndOneWithSomethingInItIsNot() {
        var waiting = attach("letters", "waiting.pdf");
        scanned(waiting, "WAITING");
        assertThat(drafts.problems(id)).isEmpty();
        var bad = attach("letters", "bad.pdf");
        scanned(bad, "QUARANTINED");
        assertThat(drafts.problems(id)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("file-quarantined");
            assertThat(problem.args()).contains("bad.pdf");
        });
        refused("application.incomplete", () -> submissions.submit(id, lead));
        attachments.detach(id, bad, lead);
        submissions.submit(id, lead);
        assertThat(applications.get(id).attachments()).singleElement().matches(Attachment::waiting);
    }

    @Test
    void itsPeopleAreToldOfAFileWithSomethingInItWhileItIsAttached() {
        var bad = attach("letters", "bad.pdf");
        var removed = attach("letters", "removed.pdf");
        attachments.detach(id, removed, lead);
        for (var file : List.of(bad, removed))
            events.publishEvent(new DocumentQuarantined(file, id.value(), "bad.pdf", "Test"));
        assertThat(jdbc.sql("select body from letter where about = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("bad.pdf", "virus check");
    }

    @Test
    void takesFilesOnlyUnderAQuestionForFiles() {
        missing(() -> attach("nothing", "a.pdf"));
        refused("document.kind", () -> attach("letters", "setup.pdf", "MZ\u0090\u0000\u0003".getBytes(UTF_8)));
        refused("document.empty", () -> attach("letters", "empty.pdf", new byte[0]));
        assertThat(applications.get(id).attachments()).isEmpty();
    }

    private DocumentId attach(String question, String name) {
        return attach(question, name, PDF);
    }

    private DocumentId attach(String question, String name, byte[] content) {
        return attachments.attach(id, question, name, new ByteArrayInputStream(content), lead);
    }

    private void scanned(DocumentId document, String state) {
        jdbc.sql("""
                insert into document_scan (document, state, threat, scanned_at, next_attempt_at)
                values (:id, :state, case when :state = 'QUARANTINED' then 'Test' end,
                        case when :state <> 'WAITING' then now() end, now())
                """).param("id", document.value()).param("state", state).update();
    }

    private static Question file(String code, boolean required, Integer most) {
        return new Question(
                code,
                Question.Type.FILE,
                "Your " + code,
                "",
                required,
                null,
                null,
                most == null ? null : new BigDecimal(most),
                List.of(),
                null);
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
