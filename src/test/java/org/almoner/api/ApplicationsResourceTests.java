package org.almoner.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.almoner.application.ApplicationFixture;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Drafts;
import org.almoner.application.Submissions;
import org.almoner.fund.Entry;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.Scope;
import org.almoner.identity.Tokens;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class ApplicationsResourceTests {

    private static final String CONTENT = """
            { "title": "Listening posts", "summary": "We listen.", "startsOn": "2026-10-01", "months": 6,
              "answers": [{ "question": "problem", "text": "Too much noise" }],
              "costs": [{ "category": "STAFF", "description": "Two", "amount": { "amount": "50000.00", "currency": "GBP" } }],
              "milestones": [] }
            """;

    @Autowired
    MockMvcTester api;

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
    Tokens tokens;

    @Autowired
    TestClock clock;

    PersonId lead;
    String token;
    RoundId round;
    OrganisationId organisation;

    @BeforeEach
    void anOpenRoundAndAnOrganisation() {
        lead = person("lead@harbour.test", Role.APPLICANT);
        token = token(lead);
        round = RoundFixture.published(funds, rounds, lead, clock.instant());
        organisation = organisations.register(OrganisationFixture.company("Harbourlight"), lead);
    }

    @Test
    void startsWritesAndReadsADraft() {
        var start = "{\"round\":\"%s\",\"organisation\":\"%s\"}".formatted(round.value(), organisation.value());
        assertThat(as(token, api.post().uri("/api/v1/applications")).content(start))
                .hasStatus(HttpStatus.CREATED)
                .containsHeader(HttpHeaders.LOCATION)
                .hasHeader(HttpHeaders.ETAG, "\"0\"");
        var id = applications.mine(lead).getFirst().id();
        assertThat(as(token, put(id)).header(HttpHeaders.IF_MATCH, "\"0\"").content(CONTENT))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.amountRequested.amount")
                .isEqualTo("50000.00");
        assertThat(as(token, get(id)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.problems[*].code")
                .asArray()
                .contains("application.problem.milestones-missing");
    }

    @Test
    void wantsTheVersionThatWasRead() {
        var id = ready();
        assertThat(as(token, put(id)).content(CONTENT)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(as(token, put(id)).header(HttpHeaders.IF_MATCH, "\"99\"").content(CONTENT))
                .hasStatus(HttpStatus.PRECONDITION_FAILED);
    }

    @Test
    void writesOneAnswerAndShowsTheSecondWriterBothTexts() {
        var at = "/api/v1/applications/" + ready().value() + "/answers/problem";
        assertThat(as(token, api.put().uri(at)).content("{\"text\":\"One\"}"))
                .hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(as(token, api.put().uri(at))
                        .header(HttpHeaders.IF_MATCH, "\"1\"")
                        .content("{\"text\":\"One\"}"))
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"2\"");
        assertThat(as(token, api.put().uri(at))
                        .header(HttpHeaders.IF_MATCH, "\"1\"")
                        .content("{\"text\":\"Two\"}"))
                .hasStatus(HttpStatus.PRECONDITION_FAILED)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"code":"application.answer-changed","yours":"Two","theirs":{"text":"One","version":2}}""");
        assertThat(as(token, api.post().uri(at + "/restoration"))
                        .header(HttpHeaders.IF_MATCH, "\"2\"")
                        .content("{\"version\":1}"))
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"3\"");
        assertThat(as(token, api.get().uri(at + "/versions")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].version")
                .asArray()
                .containsExactly(3, 2, 1);
        for (var wrong : new String[] {"{", "{}", "{\"text\":7.5e}", "{\"text\":\"" + "x".repeat(50_001) + "\"}"})
            assertThat(as(token, api.put().uri(at))
                            .header(HttpHeaders.IF_MATCH, "*")
                            .content(wrong))
                    .hasStatus4xxClientError();
    }

    @Test
    void asksForSignOffAndCopies() {
        var id = ready();
        var at = "/api/v1/applications/" + id.value() + "/sign-off";
        assertThat(as(token, api.get().uri(at))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(token, api.put().uri(at)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.current")
                .isEqualTo(false);
        assertThat(as(token, api.post().uri(at + "/signature")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("application.sign-off-own-writing");
        assertThat(as(token, api.delete().uri(at))).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(as(token, post(id, "copy")).content("{\"from\":\"" + id.value() + "\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(token, post(id, "copy")).content("{}")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void tellsThatTheRoundAsksForSignOffAndTakesNothingWithoutIt() {
        var draft = RoundFixture.draft(rounds.get(round).fund(), clock.instant());
        var strict = RoundFixture.published(rounds, draft.with(Entry.STANDARD.signedOff()), lead);
        var id = ApplicationFixture.ready(drafts, rounds, strict, organisation, lead);
        assertThat(as(token, get(id)))
                .bodyJson()
                .extractingPath("$.problems[0].code")
                .isEqualTo("application.problem.sign-off-demanded");
        assertThat(as(token, post(id, "submission")).header("Idempotency-Key", "key-8"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("application.sign-off-demanded");
        assertThat(as(token, api.delete().uri("/api/v1/applications/" + id.value() + "/sign-off")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void submitsOnceHoweverOftenTheSameKeyIsSent() {
        var id = ready();
        assertThat(as(token, post(id, "submission"))).hasStatus(HttpStatus.BAD_REQUEST);
        for (var time = 0; time < 2; time++)
            assertThat(as(token, post(id, "submission")).header("Idempotency-Key", "key-1"))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.reference")
                    .isEqualTo(rounds.get(round).code() + "-0001");
        assertThat(as(token, post(id, "submission")).header("Idempotency-Key", "key-2"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("application.already-submitted");
    }

    @Test
    void refusesWhatIsLate() {
        var id = ready();
        clock.set(rounds.get(round).deadline());
        assertThat(as(token, post(id, "submission")).header("Idempotency-Key", "key-1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("application.too-late");
    }

    @Test
    void somebodyElsesIsNotThere() {
        var id = ready();
        var stranger = token(person("stranger@elsewhere.test", Role.APPLICANT));
        assertThat(as(stranger, get(id))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(stranger, put(id)).header(HttpHeaders.IF_MATCH, "\"1\"").content(CONTENT))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(stranger, post(id, "submission")).header("Idempotency-Key", "key-1"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(stranger, api.get().uri("/api/v1/applications?round=" + round.value())))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(stranger, post(id, "eligibility"))
                        .header("Idempotency-Key", "key-1")
                        .content("{\"eligible\":true,\"reason\":\"x\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void staffListWhatWasSubmittedToARound() {
        var id = ready();
        submissions.submit(id, lead);
        var officer = token(person("officer@fund.test", Role.OFFICER));
        assertThat(as(officer, api.get().uri("/api/v1/applications?round=" + round.value())))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo(id.value().toString());
        assertThat(as(officer, get(id))).hasStatusOk();
    }

    @Test
    void withdrawsWithAReason() {
        var id = ready();
        assertThat(as(token, post(id, "withdrawal")).content("{\"reason\":\"\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(as(token, post(id, "withdrawal")).content("{\"reason\":\"A new plan\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void refusesAmountsAndTextsThatCannotBe() {
        var id = ready();
        var version = "\"" + applications.get(id).version() + "\"";
        for (var wrong : new String[] {
            CONTENT.replace("50000.00", "-1.00"),
            CONTENT.replace("GBP", "EUR"),
            CONTENT.replace("2026-10-01", "soon"),
            CONTENT.replace("STAFF", "YACHT"),
            "{",
            "[]"
        })
            assertThat(as(token, put(id)).header(HttpHeaders.IF_MATCH, version).content(wrong))
                    .as(wrong)
                    .hasStatus4xxClientError();
    }

    private ApplicationId ready() {
        return ApplicationFixture.ready(drafts, rounds, round, organisation, lead);
    }

    private PersonId person(String email, Role role) {
        return people.add(new AddPerson("Ada", email, Set.of(role), null, null, "{noop}almoner"), null);
    }

    @Test
    void anOfficerGivesOneDraftMoreTimeAndAnyoneVerifiesItsReceipt() {
        var officer = token(person("extend@fund.test", Role.OFFICER));
        var id = ApplicationFixture.ready(drafts, rounds, round, organisation, lead);
        var deadline = rounds.get(round).deadline();
        var until = deadline.plus(Duration.ofDays(1));
        var extension = "{\"until\":\"%s\",\"reason\":\"A flood\"}".formatted(until);
        assertThat(as(officer, api.get().uri("/api/v1/rounds/" + round.value() + "/drafts")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].organisation")
                .isEqualTo("Harbourlight");
        for (var times = 0; times < 2; times++)
            assertThat(as(officer, api.post().uri("/api/v1/applications/" + id.value() + "/extension"))
                            .header("Idempotency-Key", "more time")
                            .content(extension))
                    .hasStatusOk();
        clock.set(until.minusSeconds(1));
        assertThat(as(token(lead), post(id, "submission")).header("Idempotency-Key", "late"))
                .hasStatusOk();
        var sent = applications.get(id);
        verifies(sent.reference(), sent.digest(), true);
        verifies("T-9999-0001", sent.digest(), false);
        assertThat(as(token(lead), api.get().uri("/api/v1/applications/" + id.value() + "/receipt")))
                .hasStatusOk()
                .hasContentType("application/pdf");
    }

    @Test
    void whoAsksAboutTwentyReceiptsThatAreNotGenuineHasToWait() {
        var id = ready();
        submissions.submit(id, lead);
        var sent = applications.get(id);
        for (var time = 0; time < 19; time++) verifies(sent.reference(), "%064d".formatted(time), false);
        verifies(sent.reference(), sent.digest(), true);
        verifies("T-1%00", "nothing", false);
        var asked = "reference=" + sent.reference() + "&digest=" + sent.digest();
        assertThat(api.get().uri("/api/v1/verification?" + asked))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("application.too-many-verifications");
        assertThat(api.get().uri("/verify?" + asked))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .hasHeader(HttpHeaders.RETRY_AFTER, "900")
                .bodyText()
                .contains("Wait 15 minutes and try again", String.valueOf(sent.digest()));
        assertThat(api.get().uri("/verify?" + asked).remoteAddress("192.0.2.7"))
                .hasStatusOk()
                .bodyText()
                .contains("The receipt is genuine");
        clock.advance(Duration.ofMinutes(15));
        verifies(sent.reference(), sent.digest(), true);
    }

    @Test
    void anOfficerAsksAndReopensAndTheApplicantAnswers() {
        var officer = token(person("ask@fund.test", Role.OFFICER));
        var id = ApplicationFixture.ready(drafts, rounds, round, organisation, lead);
        submissions.submit(id, lead);
        var messages = "/api/v1/applications/" + id.value() + "/messages";
        assertThat(as(officer, api.post().uri(messages))
                        .header("Idempotency-Key", "ask")
                        .content("{\"text\":\"Who?\"}"))
                .hasStatusOk();
        assertThat(as(token, api.post().uri(messages))
                        .header("Idempotency-Key", "answer")
                        .content("{\"text\":\"We.\"}"))
                .hasStatusOk();
        assertThat(as(token, api.get().uri(messages)))
                .bodyJson()
                .extractingPath("$.items[*].fromFund")
                .asArray()
                .containsExactly(true, false);
        assertThat(as(officer, api.post().uri("/api/v1/applications/" + id.value() + "/reopening"))
                        .header("Idempotency-Key", "reopen")
                        .content("{\"sections\":[\"costs\"],\"until\":\"2026-06-05T12:00:00Z\",\"reason\":\"Dear\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("application.not-reopenable");
    }

    private void verifies(@Nullable String reference, @Nullable String digest, boolean genuine) {
        assertThat(api.get().uri("/api/v1/verification?reference=" + reference + "&digest=" + digest))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.genuine")
                .isEqualTo(genuine);
    }

    private String token(PersonId person) {
        var expires = clock.instant().plus(Duration.ofDays(90));
        return tokens.create(person, "test", Set.of(Scope.values()), expires).value();
    }

    private MockMvcRequestBuilder get(ApplicationId id) {
        return api.get().uri("/api/v1/applications/" + id.value());
    }

    private MockMvcRequestBuilder put(ApplicationId id) {
        return api.put().uri("/api/v1/applications/" + id.value());
    }

    private MockMvcRequestBuilder post(ApplicationId id, String act) {
        return api.post().uri("/api/v1/applications/" + id.value() + "/" + act);
    }

    private static MockMvcRequestBuilder as(String token, MockMvcRequestBuilder request) {
        return request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token).contentType(MediaType.APPLICATION_JSON);
    }
}
