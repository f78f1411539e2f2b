package org.almoner.web.applicant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.almoner.application.ApplicationFixture;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Attachment;
import org.almoner.application.Drafts;
import org.almoner.application.SaveApplication;
import org.almoner.application.Submissions;
import org.almoner.form.Form;
import org.almoner.form.Question;
import org.almoner.fund.DraftRound;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.Scope;
import org.almoner.identity.SignedIn;
import org.almoner.identity.Tokens;
import org.almoner.review.ReviewFixture;
import org.almoner.review.Reviews;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The files of an application, by page and by API, for its people, staff and reviewers. */
@AlmonerTest
@Transactional
class AttachmentPagesTests {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n".getBytes(UTF_8);

    @Autowired
    MockMvcTester http;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Applications applications;

    @Autowired
    Drafts drafts;

    @Autowired
    Submissions submissions;

    @Autowired
    Reviews reviews;

    @Autowired
    Rounds rounds;

    @Autowired
    Funds funds;

    @Autowired
    People people;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    ReviewFixture given;
    PersonId lead;
    PersonId officer;
    PersonId rita;
    RoundId round;
    ApplicationId id;

    @BeforeEach
    void aDraftForABlindRoundThatWantsALetter() {
        given = ReviewFixture.in(beans);
        rita = given.person("Rita Reviewer", Role.REVIEWER);
        officer = given.person("Olive Officer", Role.OFFICER);
        lead = given.person("Ada Lead", Role.APPLICANT);
        var letter = new Question(
                "letter",
                Question.Type.FILE,
                "A letter of support",
                "",
                true,
                null,
                null,
                BigDecimal.TWO,
                List.of(),
                null);
        var draft = RoundFixture.draft(funds.create(RoundFixture.fund(), officer), clock.instant())
                .with(new DraftRound.Scoring(new BigDecimal("3.00"), 1, true))
                .with(Form.asking("Proposal", List.of(letter)));
        round = RoundFixture.published(rounds, draft, officer);
        id = drafts.start(round, given.organisation("Harbourlight", lead), lead);
        var whole = ApplicationFixture.afterwards(rounds.get(round));
        drafts.save(id, new SaveApplication(whole.details(), List.of(), whole.costs(), whole.milestones()), null, lead);
    }

    @Test
    void aPersonAttachesReadsAndRemovesAFile() {
        assertThat(get(lead, address())).hasStatusOk().bodyText().contains("A letter of support", "Not started");
        assertThat(get(lead, address() + "/answers/letter")).hasRedirectedUrl(address() + "/files/letter");
        assertThat(get(lead, address() + "/files/letter"))
                .hasStatusOk()
                .bodyText()
                .contains("No files yet.");
        assertThat(upload("<b>Brief.pdf", PDF)).hasRedirectedUrl(address() + "/files/letter");
        assertThat(get(lead, address() + "/files/letter"))
                .hasStatusOk()
                .bodyText()
                .contains("-b-Brief.pdf", "1 of 2 files")
                .doesNotContain("<b>Brief");
        assertThat(get(lead, address() + "/check")).bodyText().contains("Submit application");
        saved(
                get(
                        lead,
                        "/applications/" + id.value() + "/attachments/"
                                + file().document().value()),
                file().name());
        assertThat(post(address() + "/files/letter/" + file().document().value() + "/removal"))
                .hasRedirectedUrl(address() + "/files/letter");
        assertThat(applications.get(id).attachments()).isEmpty();
    }

    @Test
    void whatCannotBeTakenIsExplainedBesideTheField() {
        assertThat(upload("empty.pdf", new byte[0]))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This file is empty.");
        assertThat(upload("", new byte[0])).bodyText().contains("Choose a file to attach");
        assertThat(upload("holiday.jpg", "MZ\u0090\u0000\u0003".getBytes(UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Send a PDF, picture");
        upload("one.pdf", PDF);
        upload("two.pdf", PDF);
        assertThat(upload("three.pdf", PDF))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("no more than 2 files");
        clock.set(rounds.get(round).deadline());
        assertThat(upload("late.pdf", PDF)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(applications.get(id).attachments()).hasSize(2);
    }

    @Test
    void staffReadAFileOnceItIsSubmittedUnlessTheVirusCheckHoldsIt() {
        upload("letter.pdf", PDF);
        var at = "/applications/" + id.value() + "/attachments/"
                + file().document().value();
        assertThat(get(officer, at)).hasStatus(HttpStatus.NOT_FOUND);
        scanned("WAITING");
        submissions.submit(id, lead);
        assertThat(get(lead, "/applications/" + id.value())).bodyText().contains("letter.pdf", "Being checked");
        assertThat(get(lead, at))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("being checked");
        assertThat(get(officer, "/applications/" + id.value()))
                .hasStatusOk()
                .bodyText()
                .contains("A file is still being checked")
                .doesNotContain("letter.pdf");
        assertThat(get(officer, at)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        clean();
        assertThat(get(officer, "/applications/" + id.value())).bodyText().contains("letter.pdf");
        saved(get(officer, at), "letter.pdf");
        assertThat(get(rita, at)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aReviewerOfABlindRoundLearnsNoNameOfAFile() {
        upload("Harbourlight letter.pdf", PDF);
        submissions.submit(id, lead);
        var review = reviews.of(id).getFirst();
        reviews.accept(review.id(), rita);
        var at = "/reviewer/reviews/" + review.id().value();
        assertThat(get(rita, at + "/scores"))
                .hasStatusOk()
                .bodyText()
                .contains("file-1.pdf")
                .doesNotContain("Harbourlight");
        saved(get(rita, at + "/files/" + file().document().value()), "file-1.pdf");
        var api = "/api/v1/reviews/" + review.id().value();
        assertThat(api(rita, HttpMethod.GET, api + "/application"))
                .bodyText()
                .contains("file-1.pdf")
                .doesNotContain("Harbourlight");
        saved(api(rita, HttpMethod.GET, api + "/files/" + file().document().value()), "file-1.pdf");
        assertThat(get(
                        given.person("Otto", Role.REVIEWER),
                        at + "/files/" + file().document().value()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theApiTakesListsSendsAndRemovesFiles() {
        var at = "/api/v1/applications/" + id.value() + "/attachments";
        var twice = http.post()
                .uri(at)
                .multipart()
                .file(new MockMultipartFile("file", "letter.pdf", null, PDF))
                .param("question", "letter")
                .header("Authorization", bearer(lead))
                .header("Idempotency-Key", "upload-1");
        for (var time = 0; time < 2; time++)
            assertThat(twice)
                    .hasStatus(HttpStatus.CREATED)
                    .hasHeader("Location", at + "/" + file().document().value());
        var sent = twice.exchange();
        assertThat(sent).bodyJson().extractingPath("$.scan").isEqualTo("NOT_SCANNED");
        assertThat(api(lead, HttpMethod.GET, at))
                .bodyJson()
                .extractingPath("$.items[0].name")
                .isEqualTo("letter.pdf");
        assertThat(api(officer, HttpMethod.GET, at)).hasStatus(HttpStatus.NOT_FOUND);
        var one = at + "/" + file().document().value();
        saved(api(lead, HttpMethod.GET, one), "letter.pdf");
        assertThat(api(lead, HttpMethod.DELETE, one)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(api(lead, HttpMethod.DELETE, one)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(twice).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.post()
                        .uri(at)
                        .multipart()
                        .file(new MockMultipartFile("file", "setup.pdf", null, "MZ\u0090".getBytes(UTF_8)))
                        .param("question", "letter")
                        .header("Authorization", bearer(lead))
                        .header("Idempotency-Key", "upload-2"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("document.kind");
    }

    private static void saved(MvcTestResult answer, String name) {
        assertThat(answer).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains(name);
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(PDF);
    }

    private String address() {
        return "/applicant/applications/" + id.value();
    }

    private Attachment file() {
        return applications.get(id).attachments().getFirst();
    }

    private MvcTestResult upload(String name, byte[] content) {
        return http.post()
                .uri(address() + "/files/letter")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(user(me(lead)))
                .with(csrf())
                .exchange();
    }

    private SignedIn me(PersonId person) {
        var known = people.get(person);
        return new SignedIn(person, known.name(), known.email(), known.roles());
    }

    private MvcTestResult post(String path) {
        return http.post().uri(path).with(user(me(lead))).with(csrf()).exchange();
    }

    private MvcTestResult get(PersonId as, String path) {
        return http.get().uri(path).with(user(me(as))).exchange();
    }

    private MvcTestResult api(PersonId as, HttpMethod method, String path) {
        return http.method(method).uri(path).header("Authorization", bearer(as)).exchange();
    }

    private String bearer(PersonId owner) {
        var expires = clock.instant().plus(Duration.ofDays(30));
        return "Bearer "
                + tokens.create(owner, "test", Set.of(Scope.READ, Scope.WRITE), expires)
                        .value();
    }

    private void scanned(String state) {
        jdbc.sql("insert into document_scan (document, state, next_attempt_at) values (:id, :state, now())")
                .param("id", file().document().value())
                .param("state", state)
                .update();
    }

    private void clean() {
        jdbc.sql("update document_scan set state = 'CLEAN', scanned_at = now() where document = :id")
                .param("id", file().document().value())
                .update();
    }
}
