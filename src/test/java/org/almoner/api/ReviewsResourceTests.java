package org.almoner.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.almoner.application.ApplicationId;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.Scope;
import org.almoner.identity.Tokens;
import org.almoner.review.Review;
import org.almoner.review.ReviewFixture;
import org.almoner.review.Reviews;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@AlmonerTest
@Transactional
class ReviewsResourceTests {

    @Autowired
    MockMvcTester api;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Reviews reviews;

    @Autowired
    Tokens tokens;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    private final Map<PersonId, String> bearers = new HashMap<>();
    private ReviewFixture given;
    private PersonId rita;
    private PersonId officer;
    private PersonId lead;
    private RoundId round;
    private ApplicationId application;
    private Review review;

    @BeforeEach
    void given() {
        given = ReviewFixture.in(beans);
        rita = given.person("Rita Reviewer", Role.REVIEWER);
        officer = given.person("Olive Officer", Role.OFFICER);
        lead = given.person("Ada Lead", Role.APPLICANT);
        round = given.round(2, true);
        application = given.eligible(round, given.organisation("Beacon Ltd", lead), lead);
        review = reviews.of(application).getFirst();
    }

    @Test
    void reviewsFromTheInvitationToTheSubmission() {
        assertThat(send(rita, HttpMethod.GET, "/reviews", null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].status")
                .isEqualTo("INVITED");
        assertThat(send(rita, HttpMethod.POST, path("/acceptance"), null)).hasStatusOk();
        var scores = Map.of("scores", given.scores(round, 4), "comment", "Good");
        var stale = send(rita, HttpMethod.PUT, path("/scores"), scores, HttpHeaders.IF_MATCH, "\"0\"");
        assertThat(stale).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(send(rita, HttpMethod.PUT, path("/scores"), scores)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(send(rita, HttpMethod.PUT, path("/scores"), scores, HttpHeaders.IF_MATCH, tag()))
                .hasStatusOk();
        assertThat(send(rita, HttpMethod.POST, path("/submission"), null)).hasStatus(HttpStatus.BAD_REQUEST);
        for (var attempt = 0; attempt < 2; attempt++)
            assertThat(send(rita, HttpMethod.POST, path("/submission"), null, "Idempotency-Key", "k1"))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.status")
                    .isEqualTo("SUBMITTED");
    }

    @Test
    void readsABlindApplicationWithoutItsOrganisation() {
        assertThat(send(rita, HttpMethod.GET, path("/application"), null))
                .hasStatusOk()
                .bodyText()
                .contains("Listening posts")
                .doesNotContain("Beacon")
                .doesNotContain(lead.value().toString());
    }

    @Test
    void refusesAnIncompleteReviewWithItsCode() {
        reviews.accept(review.id(), rita);
        assertThat(send(rita, HttpMethod.POST, path("/submission"), null, "Idempotency-Key", "k2"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("review.incomplete");
    }

    @Test
    void isNotFoundForAnybodyElseAndAfterAConflict() {
        var stranger = given.person("Sam Stranger", Role.REVIEWER);
        assertThat(send(stranger, HttpMethod.GET, path(""), null)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(officer, HttpMethod.GET, path(""), null)).hasStatus(HttpStatus.FORBIDDEN);
        var conflict = Map.of("interest", "HARD", "reason", "My sister works there");
        assertThat(send(rita, HttpMethod.POST, path("/declination"), conflict)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(send(rita, HttpMethod.GET, path(""), null)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(rita, HttpMethod.GET, "/reviews", null))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void keepsReviewersAndTheirScoresFromApplicants() {
        var path = "/applications/" + application.value() + "/reviews";
        for (var person : new PersonId[] {lead, rita})
            assertThat(send(person, HttpMethod.GET, path, null)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(send(officer, HttpMethod.GET, path, null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].reviewer")
                .isEqualTo(rita.value().toString());
    }

    @Test
    void letsAnOfficerAskAndReplaceReviewers() {
        var nora = given.person("Nora New", Role.REVIEWER);
        var path = "/applications/" + application.value();
        assertThat(send(officer, HttpMethod.GET, path + "/reviewer-candidates", null))
                .bodyText()
                .contains("Nora New");
        var asked = Map.of("reviewer", nora.value());
        assertThat(send(officer, HttpMethod.POST, path + "/reviews", asked)).hasStatus(HttpStatus.CREATED);
        assertThat(send(officer, HttpMethod.POST, path + "/reviews", asked))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var replacement = path + "/reviews/" + review.id().value() + "/replacement";
        assertThat(send(officer, HttpMethod.POST, replacement, Map.of("reason", "On sick leave")))
                .hasStatusOk();
        assertThat(send(officer, HttpMethod.GET, path + "/assessment", null))
                .bodyJson()
                .extractingPath("$.staffed")
                .isEqualTo(false);
    }

    private MvcTestResult send(PersonId as, HttpMethod method, String path, @Nullable Object body, String... header) {
        var request = api.method(method).uri("/api/v1" + path).header(HttpHeaders.AUTHORIZATION, bearer(as));
        if (header.length > 0) request.header(header[0], header[1]);
        if (body != null) request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
        return request.exchange();
    }

    private String bearer(PersonId person) {
        return bearers.computeIfAbsent(person, owner -> {
            var expires = clock.instant().plus(Duration.ofDays(30));
            return "Bearer "
                    + tokens.create(owner, "test", Set.of(Scope.READ, Scope.WRITE), expires)
                            .value();
        });
    }

    private String tag() {
        return "\"" + reviews.visible(review.id(), rita).version() + "\"";
    }

    private String path(String act) {
        return "/reviews/" + review.id().value() + act;
    }
}
